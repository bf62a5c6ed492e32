#!/usr/bin/env bash
# Prepares a fast start: unpacks target/prongsai.jar into a folder and lets the JDK learn there what a start needs (classes,
# their links, methods that run often), by one run with the sample agency on data of its own. After that
#
#   java -XX:AOTCache=FOLDER/prongsai.aot -jar FOLDER/prongsai.jar
#
# takes the arguments of the jar it came from. The cache belongs to this jar and this JDK: after a new build, prepare anew. A
# cache that does not fit is left aside by the JDK with a warning, and the start is a plain one.
#
# Usage: standalone/prepare-fast-start.sh [FOLDER]     (standalone/target/fast unless told)
set -euo pipefail
cd "$(dirname "$0")"
jar=target/prongsai.jar
folder=${1:-target/fast}
port=${PREPARE_PORT:-18099} # Not the service's own, which may be at work.

java_25() {
    local home
    for home in "${JDK_25:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*25*; do
        if [ -n "$home" ] && [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "25'; then
            echo "$home/bin/java"
            return
        fi
    done
    echo "no JDK 25 found: set JDK_25" >&2
    return 1
}
java=$(java_25)
[ -f "$jar" ] || { echo "$jar is not there: run 'mvn -DskipTests package' first" >&2; exit 1; }

rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$folder" >/dev/null
data=$(mktemp -d)
log=$folder/prepare.log
"$java" -XX:AOTCacheOutput="$folder/prongsai.aot" -jar "$folder/prongsai.jar" \
    --server.port="$port" --prongsai.data="$data" >"$log" 2>&1 &
service=$!
trap 'kill "$service" 2>/dev/null || true; rm -rf "$data"' EXIT

answers() { curl -sf -o /dev/null "http://localhost:$port$1"; }
for _ in $(seq 600); do
    answers /api/v1/assessments/mueang-phai-2565/scores && break
    kill -0 "$service" 2>/dev/null || { echo "the service did not start; see $log" >&2; exit 1; }
    sleep 0.2
done
for path in /agencies/mueang-phai / /deliveries/new '/api/v1/nation/2566' '/api/v1/assessments?fiscalYear=2566'; do
    answers "$path" || { echo "no answer from $path; see $log" >&2; exit 1; }
done
kill "$service"
wait "$service" || true # A service that was told to stop says so by its code.
[ -s "$folder/prongsai.aot" ] || { echo "no cache was written; see $log" >&2; exit 1; }
echo "$java -XX:AOTCache=$folder/prongsai.aot -jar $folder/prongsai.jar"
