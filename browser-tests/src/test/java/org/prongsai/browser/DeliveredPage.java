package org.prongsai.browser;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as it is delivered, before any browser mends it: what is wrong with it. */
final class DeliveredPage {
    /** A message that is not in the bundle is shown like this. */
    private static final String NO_WORDS = "??";

    private final HttpResponse<String> answer;
    private final Document document;
    private final List<String> problems = new ArrayList<>();

    private DeliveredPage(HttpResponse<String> answer) {
        this.answer = answer;
        document = Jsoup.parse(answer.body());
    }

    /** @param language the page has to be in */
    static List<String> problems(HttpResponse<String> answer, String language) {
        var page = new DeliveredPage(answer);
        page.checkPolicy();
        page.checkNothingInline();
        page.checkHeadings();
        page.checkWords(language);
        return page.problems;
    }

    private void check(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    private void checkPolicy() {
        var policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
        check(policy.contains("default-src 'self'") && !policy.contains("unsafe"), "policy: " + policy);
    }

    /** Data for machines is no script: nothing runs it. */
    private void checkNothingInline() {
        var inline = "style, script:not([src]):not([type=application/ld+json]), [style], a[href^=javascript]";
        for (var element : document.select(inline)) {
            problems.add("inline: " + start(element));
        }
        for (var element : document.getAllElements()) {
            element.attributes().asList().stream()
                    .filter(attribute -> attribute.getKey().startsWith("on"))
                    .forEach(attribute -> problems.add("inline: " + start(element)));
        }
    }

    /** One first heading, and none that is two levels below the one before. */
    private void checkHeadings() {
        var levels = document.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.normalName().charAt(1) - '0')
                .toList();
        check(levels.stream().filter(level -> level == 1).count() == 1, "headings of the first level: " + levels);
        int before = 0;
        for (int level : levels) {
            check(level <= before + 1, "a heading of level %d behind one of %d".formatted(level, before));
            before = level;
        }
    }

    private void checkWords(String language) {
        check(
                document.select("html").attr("lang").equals(language),
                "lang: " + document.select("html").attr("lang"));
        check(!document.title().isBlank(), "no title");
        check(!document.html().contains(NO_WORDS), "a message without words");
        var ids = new HashSet<String>();
        for (var element : document.select("[id]")) {
            check(ids.add(element.id()), "twice: id " + element.id());
        }
    }

    private static String start(Element element) {
        var html = element.outerHtml();
        return html.substring(0, Math.min(120, html.length()));
    }
}
