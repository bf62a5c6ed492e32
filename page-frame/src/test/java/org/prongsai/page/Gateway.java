package org.prongsai.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the gateway of the distributed run sends what somebody asks for, read from its configuration. */
public final class Gateway {
    private static final Pattern LINE = Pattern.compile("~(\\S+)\\s+command-service;");

    private final List<Pattern> commandService;

    private Gateway(List<Pattern> commandService) {
        this.commandService = commandService;
    }

    public static Gateway configured() {
        try {
            return new Gateway(LINE.matcher(Files.readString(Path.of("../docs/gateway.conf")))
                    .results()
                    .map(line -> Pattern.compile(line.group(1)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether reading this address is answered by command-service. */
    public boolean sendsToCommandService(String path) {
        return commandService.stream().anyMatch(pattern -> pattern.matcher(path).find());
    }

    /** What a service lets be read, apart from what every service has; an {@code x} for each variable. */
    public static Set<String> readable(RequestMappingHandlerMapping mapping, String ownPackage) {
        var paths = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            var methods = info.getMethodsCondition().getMethods();
            var own = method.getBeanType().getPackageName().startsWith(ownPackage);
            if (own && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                info.getPatternValues().forEach(pattern -> paths.add(pattern.replaceAll("\\{[^/]*\\}", "x")));
            }
        });
        return paths;
    }
}
