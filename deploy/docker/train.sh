#!/usr/bin/env bash
# Makes app.aot, the cache of loaded and linked classes, and proves that this Java takes it: an image without it is not made.
set -euo pipefail
cd /app

# Keys that open nothing: intake does not start without any.
export ADUAN_INSTALLATION_KEY=dHJhaW5pbmctb25seS10cmFpbmluZy1vbmx5LTAwMDA=
export ADUAN_CODE_KEYS=A:dHJhaW5pbmctb25seS10cmFpbmluZy1vbmx5LTAwMDA=
export ADUAN_RECEIPT_KEY=MC4CAQAwBQYDK2VwBCIEIGRlbW8tZGVtby1kZW1vLWRlbW8tZGVtby1kZW1vLTAz

# What cannot be cached is left out, class by class: errors are enough to read.
java @java.options -Xlog:disable -Xlog:all=error:stderr -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar service.jar
java @java.options -Xlog:disable -Xlog:all=error:stderr -XX:AOTCache=app.aot -XX:AOTMode=on -Dspring.context.exit=onRefresh -jar service.jar
