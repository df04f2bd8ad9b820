# Everything here works from a fresh clone on Debian with a Swift toolchain: what is missing is
# installed first, and said. The first run takes minutes, later ones seconds.

.PHONY: site test lint prose bench format install clean

# The site of this repository: every example run, every page written.
site:
	@Scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config
	swift build --product docent
	.build/debug/docent build
	@echo "The site is in site/. Open it: file://$(CURDIR)/site/index.html"

# All tests: the checks of the guide; the tool's tests, with the examples of the guide among them;
# those of the programs in Examples; the pages in a browser.
test: lint prose
	@Scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config cmark-gfm python3
	swift build --build-tests
	.build/debug/docent check --strict
	@Scripts/swift-tests --skip-build
	@Scripts/swift-tests --package-path Examples
	@Scripts/browser-tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources Examples/Tests

# Spelling and style of the guide, the README and the like.
prose:
	@Scripts/prose

format:
	swift format --in-place --recursive Package.swift Sources Tests Examples/Package.swift Examples/Sources Examples/Tests

# Figures beside other ways to do the same, and of a preview of the guide: make bench
# CORPUS=folder-of-Markdown
CORPUS ?= content
bench:
	@Scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config cmark-gfm python3
	swift build -c release --product docent
	python3 Scripts/bench.py .build/release/docent "$(CORPUS)"
	@"$$(Scripts/browser-python)" Scripts/preview-bench.py .build/release/docent .

# The command and its theme, which it looks for beside itself: make install PREFIX=$HOME/.local
PREFIX ?= /usr/local
install:
	@Scripts/install-packages libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config
	swift build -c release --product docent
	install -d "$(PREFIX)/bin" "$(PREFIX)/lib/docent"
	install .build/release/docent "$(PREFIX)/lib/docent/docent"
	rm -rf "$(PREFIX)/lib/docent/docent_DocentSite.resources"
	cp -R .build/release/docent_DocentSite.resources "$(PREFIX)/lib/docent/"
	ln -sf ../lib/docent/docent "$(PREFIX)/bin/docent"

clean:
	rm -rf .build .build-browser .build-prose Examples/.build Tests/Fixtures/KitchenSink/.build
