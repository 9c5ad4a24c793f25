#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# translate.sh [FOLDER]: brings the catalogues of FOLDER (translations) up to date with the texts of the sources. English
# holds the plural forms only. What is new stands unfinished in the others; tests/arch wants Swedish finished.
set -euo pipefail
folder=$(realpath "${1:-$(dirname "${BASH_SOURCE[0]}")/../translations}")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lupdate=$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)
sources=(ui app/desktop)
"$lupdate" -silent -I . -locations none -no-obsolete -source-language en -target-language en_US -pluralonly \
    "${sources[@]}" -ts "$folder/tandem_en.ts"
for catalogue in "$folder"/*.ts; do
    [ "$catalogue" = "$folder/tandem_en.ts" ] && continue
    "$lupdate" -silent -I . -locations none -no-obsolete -source-language en "${sources[@]}" -ts "$catalogue"
done

# "%n row(s)" reads "1 row" and "2 rows": what English leaves open is filled in by that rule.
python3 - "$folder/tandem_en.ts" <<'END'
import re
import sys

path = sys.argv[1]
with open(path, encoding="utf-8") as file:
    text = file.read()


def filled(match):
    source = match.group("source")
    forms = re.sub(r"\(e?s\)", "", source), re.sub(r"\((e?s)\)", r"\1", source)
    indent = match.group("indent")
    inner = "".join(f"\n{indent}    <numerusform>{form}</numerusform>" for form in forms)
    return f"<source>{source}</source>\n{indent}<translation>{inner}\n{indent}</translation>"


pattern = (r"<source>(?P<source>[^<]*)</source>\n(?P<indent>\s*)<translation type=\"unfinished\">"
           r"(\s*<numerusform></numerusform>)*\s*</translation>")
with open(path, "w", encoding="utf-8") as file:
    file.write(re.sub(pattern, filled, text))
END
