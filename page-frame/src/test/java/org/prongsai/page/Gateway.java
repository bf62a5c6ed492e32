package org.prongsai.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the gateway of the distributed run sends what somebody asks for, read from its configuration. */
public final class Gateway {
    private final List<Pattern> readFromCommandService;
    private final List<Pattern> writtenToQueryService;

    private Gateway(String configuration) {
        readFromCommandService = addresses(configuration, "command-service");
        writtenToQueryService = addresses(configuration, "query-service");
    }

    /** Those that are sent to a service though they would go to the other one by default. */
    private static List<Pattern> addresses(String configuration, String service) {
        return Pattern.compile("~(\\S+)\\s+" + service + ";")
                .matcher(configuration)
                .results()
                .map(line -> Pattern.compile(line.group(1)))
                .toList();
    }

    public static Gateway configured() {
        try {
            return new Gateway(Files.readString(Path.of("../docs/gateway.conf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether reading this address is answered by command-service. */
    public boolean sendsToCommandService(String path) {
        return readFromCommandService.stream()
                .anyMatch(pattern -> pattern.matcher(path).find());
    }

    /** Whether what is sent to this address to change something reaches query-service. */
    public boolean sendsChangesToQueryService(String path) {
        return writtenToQueryService.stream()
                .anyMatch(pattern -> pattern.matcher(path).find());
    }

    /** What a service lets be read, apart from what every service has; an {@code x} for each variable. */
    public static Set<String> readable(RequestMappingHandlerMapping mapping, String ownPackage) {
        return paths(mapping, ownPackage, methods -> methods.isEmpty() || methods.contains(RequestMethod.GET));
    }

    /** Where a service takes what changes something, likewise. */
    public static Set<String> changeable(RequestMappingHandlerMapping mapping, String ownPackage) {
        return paths(mapping, ownPackage, methods -> methods.stream().anyMatch(method -> method != RequestMethod.GET));
    }

    private static Set<String> paths(
            RequestMappingHandlerMapping mapping, String ownPackage, Predicate<Set<RequestMethod>> asked) {
        var paths = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            var own = method.getBeanType().getPackageName().startsWith(ownPackage);
            if (own && asked.test(info.getMethodsCondition().getMethods())) {
                info.getPatternValues().forEach(pattern -> paths.add(pattern.replaceAll("\\{[^/]*\\}", "x")));
            }
        });
        return paths;
    }
}
