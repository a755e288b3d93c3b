# The two commands of the README, and heavier ones for those who work on the program.

SHELL := /bin/bash
SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := swift build -c release $(SWIFT_FLAGS) -Xswiftc -cross-module-optimization
PACKAGES := libcsv-dev libssl-dev zlib1g-dev

.PHONY: report test build tools format visual fuzz dataset install clean

# Installs what is missing, builds, and counts the example dataset into notebooks-out/.
# Exit code 1 of the program means "done, but rows were rejected": the example has such rows on purpose.
report: build
	.build/release/tongbao report datasets/county --period 2025 \
	  --output notebooks-out/county-2025 --force || test $$? -eq 1

# The everyday test: format, then every test.
test: tools
	swift format lint --strict --parallel --recursive Package.swift Sources Tests datasets
	swift test $(SWIFT_FLAGS)

build: tools
	$(RELEASE) --product tongbao

tools:
	@command -v swift >/dev/null || { \
	  echo "Swift 6.3 is missing: get it from https://www.swift.org/install/linux/" >&2; exit 1; }
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing with apt-get:$$missing"; \
	  sudo=""; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; fi

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests datasets

# Draws the example's charts as PNG files, to be looked at; needs librsvg2-bin and fonts-noto-cjk.
visual: report
	@command -v rsvg-convert >/dev/null || { echo "rsvg-convert is missing: apt-get install librsvg2-bin fonts-noto-cjk" >&2; exit 1; }
	mkdir -p .build/visual
	for chart in notebooks-out/county-2025/charts/*.svg; do \
	  rsvg-convert --zoom 2 $$chart --output .build/visual/$$(basename $$chart .svg).png; done
	@echo "look at .build/visual/*.png"

# Throws random bytes at the importer for some seconds and compares its records with plain libcsv's.
# swift build does not link a fuzzer, so clang does; a find would hang in Swift's own backtracer.
SECONDS := 60
FUZZ := .build/fuzz
SWIFT_LIBRARIES = $(shell dirname "$$(readlink -f "$$(command -v swiftc)")")/../lib/swift/linux
fuzz: tools
	TONGBAO_FUZZ=1 swift build -c release --scratch-path $(FUZZ) --sanitize=fuzzer \
	  -Xswiftc -enable-testing --product Fuzz
	clang -fsanitize=fuzzer $(SWIFT_LIBRARIES)/$(shell uname -m)/swiftrt.o \
	  -Wl,--whole-archive $(FUZZ)/release/libFuzz.a -Wl,--no-whole-archive \
	  -L$(SWIFT_LIBRARIES) -Wl,-rpath,$(SWIFT_LIBRARIES) -lswiftCore -lswift_Concurrency \
	  -lswift_StringProcessing -lswiftSynchronization -lswiftDispatch -ldispatch -lswiftGlibc -lFoundation -lFoundationEssentials \
	  -lcsv -lz -lm -o $(FUZZ)/fuzz
	mkdir -p $(FUZZ)/corpus
	SWIFT_BACKTRACE=enable=no $(FUZZ)/fuzz -max_total_time=$(SECONDS) -max_len=4096 -timeout=5 \
	  -rss_limit_mb=1024 -dict=Tests/Fuzz/dictionary.txt -artifact_prefix=$(FUZZ)/find- \
	  -print_final_stats=1 $(FUZZ)/corpus Tests/Fuzz/corpus

# Writes the made-up example anew: the same bytes every time.
dataset:
	mkdir -p .build
	swiftc -O datasets/county/generator/*.swift -o .build/county-generator
	.build/county-generator datasets/county

PREFIX ?= /usr/local
install: build
	install -D -m 755 .build/release/tongbao $(DESTDIR)$(PREFIX)/bin/tongbao

clean:
	rm -rf .build
