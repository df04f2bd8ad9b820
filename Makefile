# Everything here works from a fresh clone on Debian with a Swift toolchain: what is missing is
# installed first, and said. The first run takes minutes, later ones seconds.

.PHONY: site test needs-of-test lint prose bench format install clean
# One step prepares the next, and Swift's builds lock each other out.
.NOTPARALLEL:

# The site of this repository: every example run, every page written.
site:
	@Scripts/prepare build
	swift build --product docent
	.build/debug/docent build
	@echo "The site is in site/. Open it: file://$(CURDIR)/site/index.html"

# All tests: the checks of the guide; the tool's tests, with the examples of the guide among them;
# those of the programs in Examples; the pages in a browser.
test: needs-of-test lint prose
	swift build --build-tests
	.build/debug/docent check --strict
	@Scripts/swift-tests --skip-build
	@Scripts/swift-tests --package-path Examples
	@Scripts/browser-tests

# All at the start: the first build takes minutes, and who may not install is told one command.
needs-of-test:
	@Scripts/prepare build test prose browser

lint:
	@Scripts/prepare swift
	swift format lint --strict --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources Examples/Tests

# Spelling and style of the guide, the README and the like.
prose:
	@Scripts/prose

format:
	@Scripts/prepare swift
	swift format --in-place --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources Examples/Tests

# Figures beside other ways to do the same, and of a preview of the guide: make bench
# CORPUS=folder-of-Markdown
CORPUS ?= content
bench:
	@Scripts/prepare build test browser
	swift build -c release --product docent
	python3 Scripts/bench.py .build/release/docent "$(CORPUS)"
	@"$$(Scripts/browser-python)" Scripts/preview-bench.py .build/release/docent .
	@"$$(Scripts/browser-python)" Scripts/search-bench.py .build/release/docent "$(CORPUS)"

# The command and its theme, which it looks for beside itself: make install PREFIX=$HOME/.local
PREFIX ?= /usr/local
install:
	@Scripts/prepare build
	swift build -c release --product docent
	install -d "$(PREFIX)/bin" "$(PREFIX)/lib/docent"
	install .build/release/docent "$(PREFIX)/lib/docent/docent"
	rm -rf "$(PREFIX)/lib/docent/docent_DocentSite.resources"
	cp -R .build/release/docent_DocentSite.resources "$(PREFIX)/lib/docent/"
	ln -sf ../lib/docent/docent "$(PREFIX)/bin/docent"

clean:
	rm -rf .build .build-browser .build-prose Examples/.build Tests/Fixtures/KitchenSink/.build
