package org.prongsai.standalone.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The sample agency's bundle, from the packaged service to the packaged verifier, which knows nothing but the file and a key. */
class OfflineKitIT {
    @TempDir
    static Path folder;

    static String vkey;
    static Path of2565;
    static Path nation2566;
    static Path checkpoint;

    @BeforeAll
    static void download() throws Exception {
        try (var service = ServiceProcess.start(
                Jars.STANDALONE,
                folder.resolve("service.log"),
                Map.of(),
                List.of("--prongsai.data=" + folder.resolve("d"), "--prongsai.ledger.checkpoint-interval=1s"))) {
            long position = service.client()
                    .awaitJson(
                            "/api/v1/assessments/mueang-phai-2565/scores",
                            scores -> scores.path("total").path("score").isNumber())
                    .path("asOf")
                    .path("position")
                    .asLong();
            service.client()
                    .awaitJson(
                            "/api/v1/ledger/checkpoints?limit=1",
                            latest -> latest.path("checkpoints")
                                            .path(0)
                                            .path("lastPosition")
                                            .asLong()
                                    >= position);
            vkey = service.client().get("/api/v1/ledger/key").body().strip();
            var note = service.client().get("/api/v1/ledger/checkpoint").body();
            checkpoint = Files.writeString(folder.resolve("kept"), note);
            var size = "?size=" + note.lines().toList().get(1);
            of2565 = download(service, "/api/v1/assessments/mueang-phai-2565/audit-bundle.zip" + size);
            nation2566 = download(service, "/api/v1/nation/2566/audit-bundle.zip" + size);
        }
    }

    private static Path download(ServiceProcess service, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var file = folder.resolve(path.substring(0, path.indexOf('?')).replace('/', '-'));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                            .build(),
                    BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).isEqualTo(200);
            return file;
        }
    }

    private record Ended(int code, String printed) {}

    private static Ended verify(Path bundle, String... further) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-jar",
                Jars.VERIFIER.toString(),
                bundle.toString()));
        command.addAll(List.of(further));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    @Test
    void isVerifiedByTheProgramAlone() throws Exception {
        var ended = verify(of2565, "--key", vkey);

        assertThat(ended.printed()).startsWith("VERIFIED mueang-phai-2565\nถูกต้อง");
        assertThat(ended.code()).isZero();
        assertThat(verify(nation2566, "--key", vkey, "--lang", "en").printed()).startsWith("VERIFIED nation-2566\n");
    }

    @Test
    void tellsProgramsHowMuchWasCompared() throws Exception {
        var report = new JsonMapper()
                .readTree(verify(of2565, "--json", "--key", vkey).printed());

        assertThat(report.path("result").asString()).isEqualTo("VERIFIED");
        assertThat(report.path("scoreSheets").asInt()).isEqualTo(1);
        assertThat(report.path("valuesCompared").asInt()).isGreaterThan(300);
    }

    @Test
    void holdsTheFiguresOfTheReport() throws Exception {
        try (var zip = new ZipFile(of2565.toFile())) {
            var sheet = new JsonMapper().readTree(zip.getInputStream(zip.getEntry("scores/mueang-phai-2565.json")));
            assertThat(sheet.path("total").path("shown").asString()).isEqualTo("50.36");
            assertThat(sheet.path("level").path("level").asString()).isEqualTo("E");
        }
    }

    @Test
    void isRefusedWithAByteChangedOrUnderAnotherKey() throws Exception {
        var bytes = Files.readAllBytes(of2565);
        bytes[bytes.length / 2] ^= 1;
        var changed = Files.write(folder.resolve("changed.zip"), bytes);

        assertThat(verify(changed, "--key", vkey).code()).isEqualTo(1);
        var peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        assertThat(verify(of2565, "--key", peter, "--lang", "en").printed())
                .startsWith("DIFFERS")
                .contains("SIGNATURE checkpoint");
        assertThat(verify(folder.resolve("service.log.none")).code()).isEqualTo(2);
    }

    @Test
    void isHeldAgainstACheckpointThatWasKept() throws Exception {
        assertThat(verify(of2565, "--checkpoint", checkpoint.toString()).printed())
                .startsWith("VERIFIED");
    }
}
