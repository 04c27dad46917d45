/** A page of a flat OpenDocument text; lengths in cm. */
export interface FlatPage {
  readonly width: number;
  readonly height: number;
  readonly header?: string;
  /** Text before and after the page's number. */
  readonly footer?: readonly [string, string];
  readonly columns?: readonly number[];
  readonly body: string;
}

const SPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"', 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"', 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"', 'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(" ");

/** A document that LibreOffice Writer opens, with the page set-up that HTML cannot give: size, header, footer with page numbers, widths of columns. */
export function flatText({ width, height, header, footer, columns = [], body }: FlatPage): string {
  const widths = columns.map((column, i) => `<style:style style:name="K${i}" style:family="table-column"><style:table-column-properties style:column-width="${column}cm"/></style:style>`);
  const head = header === undefined ? "" : `<style:header><text:p>${header}</text:p></style:header>`;
  const foot = footer === undefined ? "" : `<style:footer><text:p text:style-name="M">${footer[0]}<text:page-number>1</text:page-number>${footer[1]}</text:p></style:footer>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="12pt" style:font-size-asian="12pt" style:font-name-asian="Noto Serif CJK SC" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"/></style:style>
<style:style style:name="Heading" style:family="paragraph"><style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style></office:styles>
<office:automatic-styles>${widths.join("")}
<style:style style:name="T" style:family="table"><style:table-properties style:width="${columns.reduce((sum, column) => sum + column, 0)}cm" table:align="left"/></style:style>
<style:style style:name="B" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="M" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" fo:margin="2cm"/>
<style:header-style><style:header-footer-properties fo:min-height="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">${head}${foot}</style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

/** A bordered table; each cell is its paragraphs' XML. */
export function flatTable(columns: number, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.map((cell) => `<table:table-cell table:style-name="B" office:value-type="string">${cell}</table:table-cell>`).join("")}</table:table-row>`);
  return `<table:table table:style-name="T">${Array.from({ length: columns }, (_, i) => `<table:table-column table:style-name="K${i}"/>`).join("")}${lines.join("")}</table:table>`;
}

export function paragraph(text: string): string {
  return `<text:p>${text}</text:p>`;
}

export function link(href: string, text: string): string {
  return `<text:p><text:a xlink:href="${href}">${text}</text:a></text:p>`;
}
