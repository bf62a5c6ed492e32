package org.prongsai.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Walks all links from some addresses on, a few of each kind: same controller, same parameters. */
final class Crawl {
    private static final int OF_A_KIND_MAX = 3;
    private static final int ADDRESSES_MAX = 2_000;
    private static final String LANGUAGE = "lang";

    private final Service service;
    private final HtmlPages pages;
    private final Deque<Link> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> ofAKind = new HashMap<>();
    private final SequencedMap<String, String> visited = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();

    private record Link(String href, String from) {}

    private Crawl(Service service, HtmlPages pages) {
        this.service = service;
        this.pages = pages;
    }

    /** Everything that can be reached from there; the first of these first. */
    static Crawl from(Service service, HtmlPages pages, List<String> addresses) {
        var crawl = new Crawl(service, pages);
        addresses.forEach(address -> crawl.add(address, "the beginning"));
        while (!crawl.open.isEmpty()) {
            crawl.visit(crawl.open.remove());
        }
        return crawl;
    }

    /** Pages that were visited, by address; each with its pattern. */
    SequencedMap<String, String> visited() {
        return visited;
    }

    /** Links that did not answer as they should, and where they stand. */
    List<String> broken() {
        return broken;
    }

    /** The first addresses of each page, by pattern. */
    SequencedMap<String, List<String>> examples(int each) {
        var examples = new LinkedHashMap<String, List<String>>();
        visited.forEach((href, pattern) -> {
            var some = examples.computeIfAbsent(pattern, _ -> new ArrayList<>());
            if (some.size() < each) {
                some.add(href);
            }
        });
        return examples;
    }

    private void add(String href, String from) {
        if (!seen.add(href) || seen.size() > ADDRESSES_MAX) {
            return;
        }
        var kind = kind(URI.create(href));
        if (ofAKind.merge(kind, 1, Integer::sum) <= OF_A_KIND_MAX) {
            open.add(new Link(href, from));
        }
    }

    private String kind(URI address) {
        var parameters = address.getRawQuery() == null
                ? Stream.<String>empty()
                : Arrays.stream(address.getRawQuery().split("&"))
                        .map(parameter -> parameter.split("=", 2)[0]);
        return pages.pattern(address.getPath()).orElse(address.getPath())
                + parameters.distinct().sorted().collect(Collectors.joining("&", "?", ""));
    }

    private void visit(Link link) {
        var answer = service.get(link.href());
        if (answer.statusCode() >= 400) {
            broken.add("%d %s, linked from %s".formatted(answer.statusCode(), link.href(), link.from()));
        } else if (answer.statusCode() >= 300) {
            follow(link.href(), answer.headers().firstValue("Location").orElseThrow(), link.href());
            note(link.href());
        } else if (isHtml(answer)) {
            note(link.href());
            read(link.href(), Jsoup.parse(answer.body()));
        }
    }

    private void note(String href) {
        pages.pattern(URI.create(href).getPath())
                .filter(pages.pages()::contains)
                .ifPresent(pattern -> visited.put(href, pattern));
    }

    private static boolean isHtml(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private void read(String href, Document page) {
        for (var element : page.select("a[href], area[href], link[href]")) {
            follow(href, element.attr("href"), href);
        }
        for (var element : page.select("script[src], img[src], iframe[src], embed[src]")) {
            follow(href, element.attr("src"), href);
        }
        for (var form : page.select("form:not([method=post])")) {
            follow(href, form.attr("action") + sent(form), href);
        }
    }

    /** What a browser sends of a form that nobody filled in. */
    private static String sent(Element form) {
        return ((FormElement) form)
                .formData().stream()
                        .map(field ->
                                URLEncoder.encode(field.key(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Within the service only, and in one language. */
    private void follow(String base, String written, String from) {
        // What begins with its query, or is empty, is about the page itself, which URI.resolve does not know.
        var relative =
                written.isEmpty() || written.startsWith("?") ? URI.create(base).getRawPath() + written : written;
        var target = URI.create(service.address() + base).resolve(relative);
        if (!target.toString().startsWith(service.address() + "/") || written.startsWith("data:")) {
            return;
        }
        var query = target.getRawQuery() == null
                ? ""
                : Arrays.stream(target.getRawQuery().split("&"))
                        .filter(parameter -> !parameter.startsWith(LANGUAGE + "="))
                        .collect(Collectors.joining("&"));
        add(target.getRawPath() + (query.isEmpty() ? "" : "?" + query), from);
    }
}
