package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.ClockView;
import id.guruonline.config.playground.clock.Settling;
import id.guruonline.config.playground.clock.WindableClock;
import id.guruonline.config.playground.clock.Winding;
import id.guruonline.config.playground.page.News;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service's clock, and waiting until all is quiet. */
@OnPlayground
@RestController
@RequestMapping("/playground/api")
class ClockController {

    /** No lesson is ordered further ahead. */
    private static final Duration FURTHEST = Duration.ofDays(3_660);

    private final WindableClock clock;
    private final Winding winding;
    private final Settling settling;
    private final News news;
    private final Times times;

    ClockController(
            WindableClock clock, Winding winding, Settling settling, News news, Times times) {
        this.clock = clock;
        this.winding = winding;
        this.settling = settling;
        this.news = news;
        this.times = times;
    }

    @GetMapping("/clock")
    ClockView clock() {
        return new ClockView(times.text(clock.instant()), times.zone().getId());
    }

    @PostMapping("/clock")
    ClockView wind(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request);
        if (call.has("advance") == call.has("set")) {
            throw Refused.badRequest("Give either \"advance\" or \"set\".");
        }
        try {
            if (call.has("advance")) {
                winding.windBy(near(duration(call.getText("advance"))));
            } else {
                Instant target = instant(call.getText("set"));
                near(Duration.between(clock.instant(), target));
                winding.windTo(target);
            }
        } catch (Winding.Backwards e) {
            throw Refused.impossible("The clock does not go back.");
        } catch (Settling.NotSettled e) {
            throw notSettled(e);
        } finally {
            news.clockChanged();
        }
        return clock();
    }

    @PostMapping("/settle")
    ClockView settle() {
        try {
            settling.settle();
        } catch (Settling.NotSettled e) {
            throw notSettled(e);
        }
        return clock();
    }

    private static Refused notSettled(Settling.NotSettled e) {
        return Refused.tooSlow("It does not come to rest: " + e.getMessage() + ".");
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw Refused.badRequest("\"advance\" is a duration such as PT10M.");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.badRequest(
                    "\"set\" is a time with its offset such as 2026-11-23T09:00:00+07:00.");
        }
    }

    private static Duration near(Duration length) {
        if (length.isNegative()) {
            throw Refused.impossible("The clock does not go back.");
        }
        if (length.compareTo(FURTHEST) > 0) {
            throw Refused.badRequest("The clock is wound ten years at most at a time.");
        }
        return length;
    }
}
