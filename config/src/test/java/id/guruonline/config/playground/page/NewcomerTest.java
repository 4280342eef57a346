package id.guruonline.config.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.playground.OnRunningPlayground;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody who sees the playground for the first time, in a real browser. The picture in the README
 * is made here: {@code mvn verify -Dplaygroundpicture=docs/playground.png}.
 */
@OnRunningPlayground
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewcomerTest {

    private static final String OPERATOR = ".phone[data-role=OPERATOR]";
    private static final String TEACHER = ".phone[data-role=TEACHER]";
    private static final String PUPIL = ".phone[data-role=PUPIL]";

    @LocalServerPort private int port;
    private Browser browser;

    @BeforeAll
    void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void beginTheDemo() throws Exception {
        browser.leave();
        HttpRequest demo =
                HttpRequest.newBuilder(URI.create(address() + "playground/api/demo"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(demo, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        browser.look(1366, 768, false);
        browser.openAnew(address());
    }

    @Test
    @Timeout(180)
    void in_three_minutes_an_order_moves_along_is_accepted_and_the_lesson_is_rated()
            throws IOException {
        browser.press(OPERATOR + " .suggestions button.lit");
        browser.press(OPERATOR + " .buttons button.lit");
        browser.untilThere(".guide li:nth-child(1)[data-done=true]");

        browser.untilThere(".offer[data-status=OPEN] .countdown[data-until]");
        assertThat(browser.read(".offer[data-status=OPEN] .countdown .left")).contains("sisa");
        assertThat(browser.count(".offer[data-status=OPEN] .reasons dl > div"))
                .isGreaterThanOrEqualTo(4);
        browser.untilThere(TEACHER + " .buttons[data-newest=true] button");

        browser.press("#plus60");
        browser.untilCount(".offer[data-status=EXPIRED]", 1);
        browser.untilThere(".offer[data-status=OPEN] .countdown[data-until]");

        String asked = browser.readData(".offer[data-status=OPEN]", "teacher");
        browser.press(".phone[data-phone=" + asked + "] .buttons button.lit");
        browser.untilThere(".guide li:nth-child(2)[data-done=true]");
        assertThat(browser.count(".offer[data-status=ACCEPTED]")).isEqualTo(1);

        browser.press("#lessonEnd.lit");
        browser.press(PUPIL + " .buttons button.lit");
        browser.untilThere(".guide li:nth-child(3)[data-done=true]");
        browser.untilReads(".ratings", "1 murid");

        browser.photograph(Path.of("target", "playground.png"));
        String picture = System.getProperty("playgroundpicture");
        if (picture != null) {
            browser.photograph(Path.of("..", picture));
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_page_changes_its_language_and_remembers_it() {
        browser.untilReads(".guide", "Pesan guru");

        browser.press("#languages button[lang=en]");
        browser.untilReads(".guide", "Order a teacher");
        browser.untilReads(OPERATOR + " .suggestions", "tomorrow");

        browser.evaluate("location.reload(); return true");
        browser.untilReads(".guide", "Order a teacher");
    }

    @Test
    void what_people_write_is_text_and_never_becomes_part_of_the_page() {
        String wicked = "<img src=x onerror=\"document.title='broken'\"><b>tebal</b>";
        browser.untilThere(OPERATOR + " form input");

        browser.type(OPERATOR + " form input", wicked);
        browser.press(OPERATOR + " .send");

        browser.untilReads(OPERATOR + " .bubble.person", wicked);
        browser.untilThere(OPERATOR + " .bubble.bot");
        assertThat(browser.count(".bubble img, .bubble b")).isZero();
        assertThat(browser.evaluate("return document.title")).isEqualTo("Guru Online");
    }

    @Test
    void on_a_phone_everything_fits_and_one_persons_phone_is_seen_at_a_time() {
        browser.look(390, 844, true);
        browser.openAnew(address());
        browser.untilThere(OPERATOR + " .suggestions button");

        assertThat(browser.evaluate("return document.documentElement.scrollWidth")).isEqualTo(390L);
        assertThat(
                        browser.evaluate(
                                "return document.querySelector(arguments[0]).getBoundingClientRect().right <= 390",
                                OPERATOR))
                .isEqualTo(true);

        browser.press(".tabs button:nth-child(2)");
        browser.untilReads(".timeline", "Perjalanan pesanan");
    }

    @Test
    void everything_that_can_be_pressed_says_what_it_is() {
        browser.untilThere(OPERATOR + " .suggestions button");

        assertThat(
                        browser.evaluate(
                                "return [...document.querySelectorAll('button, input, a, dialog[open]')]"
                                        + ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()"
                                        + " || e.placeholder)).length"))
                .isEqualTo(0L);
    }

    @Test
    @Timeout(60)
    void a_page_stays_up_to_date_while_nothing_happens_on_it() throws Exception {
        browser.untilThere(OPERATOR + " .suggestions button");
        HttpRequest say =
                HttpRequest.newBuilder(URI.create(address() + "playground/api/say"))
                        .timeout(Duration.ofSeconds(20))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"person\":\"op1\",\"text\":\"bantuan\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(say, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(202);
        }

        browser.untilReads(".phone[data-phone=op1] .bubble.person", "bantuan");
        browser.untilThere(".phone[data-phone=op1] .bubble.bot");
    }

    private String address() {
        return "http://127.0.0.1:" + port + "/";
    }
}
