package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser, with an eye on what the browser complains about. */
final class Visitor implements AutoCloseable {
    /** A folder to put pictures of every page into; nothing is drawn where it is not set. */
    private static final @Nullable String PICTURES = System.getProperty("prongsai.pictures");

    private static final String ACCESSIBILITY = script("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    private static final String VIOLATIONS = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.map(violation =>
                violation.id + ': ' + violation.nodes.map(node => node.html).join(' ')))""";
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > window.innerWidth";
    /** What sticks out, at least a word where something does. */
    private static final String WIDER = """
            () => {
                const width = window.innerWidth;
                if (document.documentElement.scrollWidth <= width) {
                    return [];
                }
                const beyond = node => {
                    const range = document.createRange();
                    range.selectNodeContents(node);
                    return [...range.getClientRects()].some(one => one.right > width);
                };
                const out = [...document.body.querySelectorAll('*')].filter(one =>
                    one.getBoundingClientRect().right > width || !one.children.length && getComputedStyle(one).clipPath === 'none' && beyond(one));
                return out.length ? out.slice(0, 3).map(one => one.outerHTML.slice(0, 120)) : ['something'];
            }""";

    private static final String TELL_POLICY = """
            document.addEventListener('securitypolicyviolation', event =>
                console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));""";
    private static final String FAILED_AS_IT_SHOULD = "the server responded with a status of 404";
    /** How the accessibility check draws is not the page's business. */
    private static final String OF_THE_CHECK = "Canvas2D: Multiple readback operations";

    /** What a page that is left was still listening to. */
    private static final String LEFT_BEHIND = "net::ERR_ABORTED";

    private static final List<Integer> WIDTHS = List.of(360, 1280, 1920);
    private static final int HEIGHT = 900;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address, boolean javaScript) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(1280, HEIGHT));
        context.addInitScript(TELL_POLICY);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            var ofThePage = !message.text().startsWith(OF_THE_CHECK);
            if (ofThePage && List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> {
            if (!LEFT_BEHIND.equals(request.failure())) {
                complaints.add(request.url() + " " + request.failure());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Looks hard at the page at hand: whatever a browser or a screen reader would stumble over, at every width. */
    void inspect(String name) {
        page.evaluate(ACCESSIBILITY);
        assertThat((List<?>) page.evaluate(VIOLATIONS))
                .as(name + ": accessibility")
                .isEmpty();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            assertThat(page.evaluate(TOO_WIDE)).as(name + " at " + width).isEqualTo(false);
            if (PICTURES != null && width <= 1280) {
                page.evaluate("() => document.fonts.ready.then(() => true)");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(PICTURES, "%s-%d.png".formatted(name, width)))
                        .setFullPage(true));
            }
        }
        page.setViewportSize(1280, HEIGHT);
        assertThat(complaints).as(name + ": console").isEmpty();
    }

    /** The same page in both languages; the address must bear being asked for again. */
    void inspectInBothLanguages(String name) {
        inspect(name + "-th");
        page.locator(".languages a").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        inspect(name + "-en");
        page.locator(".languages a").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("th");
    }

    /** What is wrong with a page as the browser has it, at every width and for a screen reader. */
    List<String> problems(String href) {
        open(href);
        var problems = new ArrayList<String>();
        page.evaluate(ACCESSIBILITY);
        ((List<?>) page.evaluate(VIOLATIONS)).forEach(violation -> problems.add("%s: %s".formatted(href, violation)));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            ((List<?>) page.evaluate(WIDER))
                    .forEach(what -> problems.add("%s at %d: too wide: %s".formatted(href, width, what)));
        }
        page.setViewportSize(1280, HEIGHT);
        complaints.forEach(complaint -> problems.add(href + ": " + complaint));
        complaints.clear();
        return problems;
    }

    /** The same of an address that is answered by an error, which the browser tells by itself. */
    List<String> problemsOfAFailure(String href) {
        return problems(href).stream()
                .filter(problem -> !problem.contains(FAILED_AS_IT_SHOULD))
                .toList();
    }

    void open(String path) {
        page.navigate(address + path);
    }

    private static String script(String resource) {
        try (var stream = Visitor.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("console").isEmpty();
    }
}
