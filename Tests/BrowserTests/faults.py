"""Pages with one fault each, planted to show that the tests would see it, and one page without."""

import pathlib
import random
import urllib.parse

from sites import Site

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'")

PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
<link rel="stylesheet" href="plain.css">
<link rel="icon" href="dot.svg">
</head>
<body>
<main>
<h1 id="top">A page</h1>
%s
</main>
</body>
</html>
"""

SOUND = '<p>Nothing is wrong <a href="#top">here</a>.</p>'

FAULTS = {
    "sideways": '<div class="wide">Wide.</div>',
    "sideways-on-desks": '<div class="wide-on-desks">Wide.</div>',
    "missing-on-desks": (
        '<p><picture><source media="(min-width: 1000px)" srcset="none-on-desks.svg" width="8" height="8">'
        '<img src="dot.svg" alt="Dot" width="8" height="8"></picture></p>'),
    "complains-on-desks": '<script src="complains-on-desks.js"></script><p>Text.</p>',
    "contrast": '<p class="faint">Faint.</p>',
    "small-target": '<p><button class="tiny">1</button><button class="tiny">2</button></p>',
    "no-alt": '<p><img src="dot.svg" width="8" height="8"></p>',
    "inline-script": "<script>document.title = 'no'</script><p>Text.</p>",
    "inline-style": '<p style="color: black">Text.</p>',
    "inline-handler": '<p><button type="button" onclick="print()">Print</button></p>',
    "throws": '<script src="throws.js"></script><p>Text.</p>',
    "complains": '<script src="complains.js"></script><p>Text.</p>',
    "shifts": '<div id="gap"></div><script src="shifts.js"></script><p>Text.</p>',
    "picture-without-size": '<img src="dot.svg" alt=""><p>Text.</p>',
    "moves-late": '<div id="gap"></div><p>Text.</p><script src="moves.js" defer></script>',
    "missing-picture": '<p><img src="none.svg" alt="None" width="8" height="8"></p>',
    "foreign-picture": '<p><img src="https://127.0.0.1:1/a.png" alt="A" width="8" height="8"></p>',
    "wrong-markup": "<p>Text <div>in</div> text</p><p id='top'>Twice</p>",
    "broken-link": '<p><a href="nowhere.html">Nowhere</a></p>',
    "broken-anchor": '<p><a href="sound.html#nowhere">Nowhere</a></p>',
    "heavy": '<script src="heavy.js" defer></script><p>Text.</p>',
}

FILES = {
    "plain.css": """
        body { margin: 1rem; color: #111; background: #fff; font: 17px/1.6 sans-serif }
        .wide { width: 3000px }
        @media (min-width: 1000px) { .wide-on-desks { width: 3000px } }
        .faint { color: #aaa }
        .tiny { all: unset; color: #111; font-size: 8px; width: 8px; height: 8px }
        img { display: block }
        """,
    "throws.js": "throw new Error('planted')",
    "complains.js": "console.warn('planted')",
    "complains-on-desks.js": """
        matchMedia("(min-width: 1000px)").addEventListener("change", () => console.warn("planted"));
        """,
    "shifts.js": """
        const fill = () => { document.getElementById("gap").innerHTML = "<p>Late.</p>"; };
        addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(fill)));
        """,
    "moves.js": "document.getElementById('gap').innerHTML = '<p>Late.</p>'",
    "heavy.js": "// " + random.Random(1).randbytes(35_000).hex(),
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>',
}


def folder_of(homes):
    return pathlib.Path(urllib.parse.urlsplit(homes["faults", "file"]).path)


def write(folder):
    for name, body in {"sound": SOUND, **FAULTS}.items():
        (folder / f"{name}.html").write_text(PAGE % body, encoding="utf-8")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Site("faults", folder)
