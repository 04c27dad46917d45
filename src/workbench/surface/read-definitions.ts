import ts from "typescript";
import type { MemberType, ParameterType, TypeShape } from "./api-surface.ts";

/** What the type definitions say, by client name. */
export interface Definitions {
  readonly enums: Record<string, readonly string[]>;
  readonly interfaces: Record<string, Readonly<Record<string, MemberType>>>;
  readonly classes: Record<string, DefinedClass>;
}

export interface DefinedClass {
  readonly properties: Record<string, TypeShape>;
  readonly methods: Record<string, (readonly ParameterType[])[]>;
}

type Named = "enum" | "class" | "interface";

/** Reads namespace Excel out of the text of @types/office-js/index.d.ts. */
export function readDefinitions(definitionsText: string): Definitions {
  const file = ts.createSourceFile("office.d.ts", definitionsText, ts.ScriptTarget.ES2022, true);
  const statements = file.statements.flatMap(excelStatements);
  const kinds = new Map<string, Named>();
  for (const statement of statements) {
    if (ts.isEnumDeclaration(statement)) kinds.set(statement.name.text, "enum");
    else if (ts.isInterfaceDeclaration(statement)) kinds.set(statement.name.text, "interface");
    else if (ts.isClassDeclaration(statement) && statement.name) kinds.set(statement.name.text, "class");
  }
  const shape = (type: ts.TypeNode | undefined): TypeShape => typeShape(type, kinds);
  const definitions: Definitions = { enums: {}, interfaces: {}, classes: {} };
  for (const statement of statements) {
    if (ts.isEnumDeclaration(statement)) definitions.enums[statement.name.text] = statement.members.map(enumValue);
    else if (ts.isInterfaceDeclaration(statement)) definitions.interfaces[statement.name.text] = readInterface(statement, shape);
    else if (ts.isClassDeclaration(statement) && statement.name) definitions.classes[statement.name.text] = readClass(statement, shape);
  }
  return definitions;
}

function excelStatements(statement: ts.Statement): readonly ts.Statement[] {
  const isExcel = ts.isModuleDeclaration(statement) && statement.name.text === "Excel" && statement.body && ts.isModuleBlock(statement.body);
  return isExcel && statement.body && ts.isModuleBlock(statement.body) ? statement.body.statements : [];
}

const enumValue = ({ name, initializer }: ts.EnumMember): string => (initializer && ts.isStringLiteral(initializer) ? initializer.text : name.getText());

function readInterface(declaration: ts.InterfaceDeclaration, shape: (type: ts.TypeNode | undefined) => TypeShape): Record<string, MemberType> {
  const signatures = declaration.members.filter(ts.isPropertySignature);
  return Object.fromEntries(signatures.map((member) => [member.name.getText(), { optional: member.questionToken !== undefined, type: shape(member.type) }]));
}

function readClass(declaration: ts.ClassDeclaration, shape: (type: ts.TypeNode | undefined) => TypeShape): DefinedClass {
  const read: DefinedClass = { properties: {}, methods: {} };
  for (const member of declaration.members) {
    if (ts.isPropertyDeclaration(member)) read.properties[member.name.getText()] = shape(member.type);
    else if (ts.isMethodDeclaration(member)) (read.methods[member.name.getText()] ??= []).push(member.parameters.map((parameter) => readParameter(parameter, shape)));
  }
  return read;
}

function readParameter(parameter: ts.ParameterDeclaration, shape: (type: ts.TypeNode | undefined) => TypeShape): ParameterType {
  return { name: parameter.name.getText(), optional: parameter.questionToken !== undefined, type: shape(parameter.type) };
}

function typeShape(type: ts.TypeNode | undefined, kinds: ReadonlyMap<string, Named>): TypeShape {
  if (!type) return { kind: "any" };
  if (ts.isParenthesizedTypeNode(type)) return typeShape(type.type, kinds);
  if (ts.isUnionTypeNode(type)) return union(type.types.map((part) => typeShape(part, kinds)));
  if (ts.isArrayTypeNode(type)) return { kind: "array", of: typeShape(type.elementType, kinds) };
  if (ts.isLiteralTypeNode(type)) return literalShape(type.literal);
  if (ts.isTypeReferenceNode(type)) return referenceShape(type, kinds);
  if (type.kind === ts.SyntaxKind.StringKeyword) return { kind: "string" };
  if (type.kind === ts.SyntaxKind.NumberKeyword) return { kind: "number" };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { kind: "boolean" };
  return { kind: "any" };
}

function literalShape(value: ts.LiteralTypeNode["literal"]): TypeShape {
  if (ts.isStringLiteral(value)) return { kind: "literal", value: value.text };
  if (value.kind === ts.SyntaxKind.NullKeyword) return { kind: "null" };
  return value.kind === ts.SyntaxKind.TrueKeyword || value.kind === ts.SyntaxKind.FalseKeyword ? { kind: "boolean" } : { kind: "any" };
}

function referenceShape(type: ts.TypeReferenceNode, kinds: ReadonlyMap<string, Named>): TypeShape {
  const name = type.typeName.getText().replace(/^Excel\./, "");
  const kind = kinds.get(name);
  return kind === undefined ? { kind: "any" } : { kind, name };
}

const union = (of: readonly TypeShape[]): TypeShape => (of.some(({ kind }) => kind === "any") ? { kind: "any" } : { kind: "union", of });
