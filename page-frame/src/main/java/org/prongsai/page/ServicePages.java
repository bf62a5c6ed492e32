package org.prongsai.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.problem.Problem;

/**
 * What a service puts into the frame; each service with pages has one such bean.
 *
 * @param messages its bundle, such as {@code messages/query}, in Thai and in English
 * @param paths patterns of the addresses of its pages
 * @param refusals explains the service's own exceptions; empty for those of others
 */
public record ServicePages(String messages, List<String> paths, Function<Throwable, Optional<Problem>> refusals) {
    public ServicePages {
        paths = List.copyOf(paths);
    }
}
