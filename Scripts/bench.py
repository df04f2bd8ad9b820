"""Figures of Docent beside other ways to do the same, all in one run.

usage: bench.py DOCENT CORPUS

Seconds and peak memory are the operating system's, of whole processes and what they start. A
machine is never quiet: read the ratios.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor

RUNS = 5
EXAMPLES = 100


def measure(command, **options):
    """Runs a command to its end: wall seconds, and the most memory it had, in MB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read()))
    reader.start()
    _, status, usage = os.wait4(process.pid, 0)
    reader.join()
    seconds = time.perf_counter() - start
    if status != 0:
        sys.exit(f"error: {command[0]} failed:\n{errors[0].decode(errors='replace')[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def median(figures):
    ordered = sorted(figures)
    return ordered[len(ordered) // 2]


def row(name, seconds, memory=None, base=None):
    ratio = f"{seconds / base:8.3f} x" if base else " " * 10
    peak = f"{memory:8.0f} MB" if memory else ""
    print(f"  {name:<58}{seconds:9.3f} s {ratio} {peak}")


def configure(site, corpus):
    # Other people's links are not what is measured.
    (site / "docent.yml").write_text(
        f"title: Bench\ncontent: {corpus}\nchecks: {{broken-link: off, broken-anchor: off}}\n")


def bench_build(docent, corpus, folder):
    pages = sorted(corpus.rglob("*.md"))
    size = sum(page.stat().st_size for page in pages)
    print(f"A site of {len(pages)} pages, {size / 1e6:.1f} MB, median of {RUNS} runs, in turn:")
    build = [docent, "build", "--quiet", "--skip-examples"]
    parse = ["cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
    parse += [str(page) for page in pages]
    changing = folder / "changing"
    shutil.copytree(corpus, changing)
    (folder / "warm").mkdir()
    configure(folder / "warm", changing)
    measure(build, cwd=folder / "warm")
    figures = {"parse": [], "cold": [], "unchanged": [], "one": []}
    for run in range(RUNS):
        figures["parse"].append(measure(parse))
        cold = folder / f"cold{run}"
        cold.mkdir()
        configure(cold, corpus.resolve())
        figures["cold"].append(measure(build, cwd=cold))
        written = len(list((cold / "site").rglob("*.html")))
        if written < len(pages):
            sys.exit(f"error: {len(pages)} pages, but {written} HTML files")
        shutil.rmtree(cold)
        figures["unchanged"].append(measure(build, cwd=folder / "warm"))
        page = changing / pages[len(pages) // 2].relative_to(corpus)
        page.write_text(page.read_text() + f"\nChanged {run}.\n")
        figures["one"].append(measure(build, cwd=folder / "warm"))
    middle = {
        name: (median([s for s, _ in runs]), max(m for _, m in runs))
        for name, runs in figures.items()}
    base = middle["parse"][0]
    row("cmark-gfm alone: no site, no highlighting", *middle["parse"])
    row("docent build, into an empty folder", *middle["cold"], base)
    row("docent build, nothing changed", *middle["unchanged"], base)
    row("docent build, one page changed", *middle["one"], base)


def example(number):
    return f"""import Foundation

struct Visit: Codable {{
  var page: String
  var count: Int
}}
let visits = (1...{number % 7 + 2}).map {{ Visit(page: "page \\($0)", count: $0 * {number + 1}) }}
let total = visits.map(\\.count).reduce(0, +)
let data = try JSONEncoder().encode(visits)
print("example {number}:", visits.count, total, data.isEmpty)
"""


def bench_examples(docent, folder):
    jobs = os.cpu_count() or 1
    print(f"\n{EXAMPLES} examples of ten lines that import Foundation, compiled and run, {jobs} at once:")
    content = folder / "examples" / "content"
    content.mkdir(parents=True)
    page = "# Bench\n\n" + "\n".join(f"```swift\n{example(n)}```\n" for n in range(EXAMPLES))
    (content / "index.md").write_text(page)
    test = [docent, "test", "--quiet"]
    # The compiler's cache of system modules is filled first, for both.
    measure(test, cwd=folder / "examples")
    merged, memory = measure(test + ["--no-cache"], cwd=folder / "examples")
    cached, cached_memory = measure(test, cwd=folder / "examples")

    alone = folder / "alone"

    def compile_and_run(number):
        own = alone / str(number)
        own.mkdir(parents=True)
        (own / "main.swift").write_text(example(number))
        measure(["swiftc", "-swift-version", "6", "-Onone", "main.swift", "-o", "program"], cwd=own)
        measure([str(own / "program")])

    compile_and_run(EXAMPLES)
    start = time.perf_counter()
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(compile_and_run, range(EXAMPLES)))
    each = time.perf_counter() - start
    package = folder / "package"
    for number in range(EXAMPLES):
        target = package / "Sources" / f"Example{number}"
        target.mkdir(parents=True)
        (target / "main.swift").write_text(example(number))
    targets = ",\n".join(f'    .executableTarget(name: "Example{n}")' for n in range(EXAMPLES))
    (package / "Package.swift").write_text(
        "// swift-tools-version: 6.1\nimport PackageDescription\n\n"
        f'let package = Package(\n  name: "Examples",\n  targets: [\n{targets}\n  ])\n')
    built, _ = measure(["swift", "build"], cwd=package)
    start = time.perf_counter()
    for number in range(EXAMPLES):
        measure([str(package / ".build" / "debug" / f"Example{number}")])
    built += time.perf_counter() - start
    row("one SwiftPM target and one process each", built, base=each)
    row("one swiftc and one process each", each)
    row("docent test, all changed: merged", merged, memory, each)
    row("docent test, nothing changed", cached, cached_memory, each)


def main():
    docent = str(pathlib.Path(sys.argv[1]).resolve())
    corpus = pathlib.Path(sys.argv[2])
    if not any(corpus.rglob("*.md")):
        sys.exit(f"error: there is no Markdown in {corpus}\n  hint: make bench CORPUS=folder")
    with tempfile.TemporaryDirectory() as name:
        bench_build(docent, corpus, pathlib.Path(name))
        bench_examples(docent, pathlib.Path(name))


main()
