#!/usr/bin/env bash
# Installs what the tests drive besides Node: LibreOffice (second calculation engine), CJK fonts, PDF tools, Chromium.
# On Debian as root it installs what is missing; elsewhere it says how, and the tests that need it fail with that sentence.
set -u
missing=()
command -v soffice >/dev/null 2>&1 || missing+=(libreoffice-calc-nogui)
# Writer turns the test documents into docx and pdf.
compgen -G "/usr/lib*/libreoffice/program/libswlo.so" >/dev/null || compgen -G "/opt/libreoffice*/program/libswlo.so" >/dev/null || missing+=(libreoffice-writer-nogui)
# The add-in and the workbench run in a browser without a window.
command -v chromium >/dev/null 2>&1 || missing+=(chromium)
command -v pdftoppm >/dev/null 2>&1 || missing+=(poppler-utils)
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "installing for the tests: ${missing[*]}" >&2
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}"; } >/dev/null 2>&1 \
    || echo "could not install ${missing[*]}; the tests that need them will say so" >&2
else
  echo "The tests need: ${missing[*]}. On Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
fi
exit 0
