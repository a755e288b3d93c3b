# The two commands of the README, and heavier ones for those who work on the program.

SHELL := /bin/bash
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# With Swift's libraries inside the program starts in 9 ms instead of 16.
RELEASE := swift build -c release $(SWIFT_FLAGS) -Xswiftc -cross-module-optimization --static-swift-stdlib
PACKAGES := libcsv-dev libssl-dev zlib1g-dev

.PHONY: report test build tools format visual fuzz bench archive dataset install clean

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

# Installs those of the named Debian packages that are missing, saying so; with sudo where one is not root.
install_missing = missing=""; for package in $(1); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
	    || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing with apt-get:$$missing"; \
	  sudo=""; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; fi

tools:
	@command -v swift >/dev/null || { \
	  echo "Swift 6.3 is missing: get it from https://www.swift.org/install/linux/" >&2; exit 1; }
	@$(call install_missing,$(PACKAGES))

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests datasets

# Looks at every chart with real fonts, in Chromium on light and dark screens, and puts what other programs draw side
# by side into .build/visual, to be looked at; Tests/Visual/README.md says more.
VISUAL_PACKAGES := librsvg2-bin chromium inkscape libreoffice-impress poppler-utils fonts-noto-cjk
VISUAL_CHARTS = $(wildcard Tests/WriterTests/golden/*.svg notebooks-out/*/charts/*.svg)
visual: report
	@$(call install_missing,$(VISUAL_PACKAGES))
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Visual/contact_sheet.py --output .build/visual $(VISUAL_CHARTS)
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Visual/boxes.py $(VISUAL_CHARTS)
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

# Measures the program beside DuckDB, Polars, Miller and wc, and writes Tests/Benchmarks/RESULTS.md; about 5 GB of
# logs are made once. Say BENCH_OPTIONS="--quick" for a tenth of the rows, or "--only count" for one line of work.
BENCH := .build/bench
BENCH_OPTIONS ?=
bench: build $(BENCH)/submission_log $(BENCH)/stopwatch $(BENCH)/venv/ready
	@$(call install_missing,miller)
	PYTHONDONTWRITEBYTECODE=1 python3 Tests/Benchmarks/run.py $(BENCH_OPTIONS)

$(BENCH)/submission_log: Tests/Benchmarks/logs/submission_log.c
$(BENCH)/stopwatch: Tests/Benchmarks/stopwatch.c
$(BENCH)/submission_log $(BENCH)/stopwatch:
	mkdir -p $(BENCH)
	cc -O2 -Wall -Wextra -Werror $< -o $@

$(BENCH)/venv/ready: Tests/Benchmarks/peers/requirements.txt
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { $(call install_missing,python3-venv); }
	python3 -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

# Writes the made-up example and the larger reconstructed datasets anew: the same bytes every time.
dataset:
	mkdir -p .build
	swiftc -O datasets/county/generator/*.swift -o .build/county-generator
	.build/county-generator datasets/county
	swiftc -O datasets/county/generator/Chance.swift datasets/generator/*.swift -o .build/reconstruction
	.build/reconstruction datasets

# Packs a program that runs without Swift and without the C libraries that it uses: it asks for nothing but a C
# library as new as the one here. Where the first folder that the linker searches has a library in its static form
# only, it takes that. What is linked in has licences, which go along; libcsv's asks that it can be exchanged, which
# this target does.
ARCHIVE := .build/archive
STATIC_LIBRARIES := csv crypto z stdc++
archive: build
	rm -rf $(ARCHIVE)/static $(ARCHIVE)/check $(ARCHIVE)/tongbao-*
	mkdir -p $(ARCHIVE)/static $(ARCHIVE)/check
	for library in $(STATIC_LIBRARIES); do \
	  ln -s "$$(cc -print-file-name=lib$$library.a)" $(ARCHIVE)/static/; done
	$(RELEASE) --product tongbao --scratch-path $(ARCHIVE)/build \
	  -Xlinker -L$(CURDIR)/$(ARCHIVE)/static -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
	@asked="$$(ldd $(ARCHIVE)/build/release/tongbao | grep -vE 'linux-vdso|ld-linux|lib[cm]\.so' || true)"; \
	  if [ -n "$$asked" ]; then echo "the program still asks for:$$asked" >&2; exit 1; fi
	@set -e; name="tongbao-$$(.build/release/tongbao --version)-linux-$$(uname -m)"; folder=$(ARCHIVE)/$$name; \
	  install -D -s -m 755 $(ARCHIVE)/build/release/tongbao $$folder/tongbao; \
	  cp README.md LICENSE $$folder/; mkdir $$folder/licenses; \
	  cp .build/checkouts/Yams/LICENSE $$folder/licenses/Yams; \
	  cp .build/checkouts/swift-argument-parser/LICENSE.txt $$folder/licenses/swift-argument-parser; \
	  cp "$$(dirname "$$(readlink -f "$$(command -v swift)")")/../share/swift/LICENSE.txt" $$folder/licenses/swift; \
	  for package in $(PACKAGES); do cp /usr/share/doc/$$package/copyright $$folder/licenses/$${package%-dev}; done; \
	  cp /usr/share/common-licenses/LGPL-2.1 $$folder/licenses/libcsv-LGPL-2.1; chmod 644 $$folder/licenses/*; \
	  for program in .build/release/tongbao $$folder/tongbao; do \
	    env -i $$program report datasets/county --period 2025 >/dev/null 2>&1 \
	      --output $(ARCHIVE)/check/$$(basename $$(dirname $$program)) || test $$? -eq 1; done; \
	  diff -r $(ARCHIVE)/check/release $(ARCHIVE)/check/$$name; \
	  tar -C $(ARCHIVE) --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$$(git log -1 --format=%ct)" \
	    -c $$name | gzip -n9 > $(ARCHIVE)/$$name.tar.gz; \
	  ls -l $(ARCHIVE)/$$name.tar.gz

PREFIX ?= /usr/local
install: build
	install -D -m 755 .build/release/tongbao $(DESTDIR)$(PREFIX)/bin/tongbao

clean:
	rm -rf .build
