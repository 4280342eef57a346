package id.guruonline.config.playground.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.UnderstoodView;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.Understanding;
import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Span;
import id.guruonline.conversation.understanding.meaning.Understood;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a text is taken for; changes nothing. */
@OnPlayground
@RestController
class UnderstandingController {

    private static final int MOST_JP_MINUTES = 240;
    private static final int MOST_PERIODS = 24;

    private final Understanding understanding;
    private final Times times;

    UnderstandingController(Understanding understanding, Times times) {
        this.understanding = understanding;
        this.times = times;
    }

    @PostMapping("/playground/api/understand")
    UnderstoodView understand(HttpServletRequest request) throws IOException {
        Fields call = Fields.of(request);
        Role role =
                call.findOne("role", Role.class)
                        .orElseThrow(() -> Refused.badRequest("\"role\" is missing."));
        Level level = call.findOne("level", Level.class).orElse(null);
        String text =
                call.findText("text").orElseThrow(() -> Refused.badRequest("\"text\" is missing."));
        ZonedDateTime at = time(call.getText("at"));
        Bells bells = bells(call, level);
        return view(
                understanding.understand(
                        new Utterance(role, level, bells, text, at, Awaited.NOTHING)));
    }

    private ZonedDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(times.zone());
        } catch (DateTimeException e) {
            throw Refused.badRequest(
                    "\"at\" is a time with its offset such as 2026-11-23T09:00:00+07:00.");
        }
    }

    private static Bells bells(Fields call, @Nullable Level level) {
        Bells standard = Bells.standard(Objects.requireNonNullElse(level, Level.SD));
        return call.findObject("bells").map(given -> bells(given, standard)).orElse(standard);
    }

    private static Bells bells(Fields given, Bells standard) {
        return new Bells(
                given.findText("start")
                        .map(UnderstandingController::clockTime)
                        .orElse(standard.start()),
                given.findNumber("jp", 1, MOST_JP_MINUTES).orElse(standard.jpMinutes()),
                given.has("breaks")
                        ? given.listObjects("breaks").stream()
                                .map(UnderstandingController::pause)
                                .toList()
                        : standard.breaks());
    }

    private static Bells.Break pause(Fields given) {
        return new Bells.Break(
                given.findNumber("after", 1, MOST_PERIODS)
                        .orElseThrow(() -> Refused.badRequest("A break's \"after\" is missing.")),
                given.findNumber("minutes", 1, MOST_JP_MINUTES)
                        .orElseThrow(
                                () -> Refused.badRequest("A break's \"minutes\" is missing.")));
    }

    private static LocalTime clockTime(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw Refused.badRequest("The bells' \"start\" is a time such as 07:30.");
        }
    }

    private static UnderstoodView view(Understood understood) {
        return new UnderstoodView(
                understood.intent().name(),
                text(understood.subject()),
                understood.grade(),
                understood.className(),
                text(understood.date()),
                text(understood.start()),
                text(understood.end()),
                understood.repeat(),
                text(understood.problem()),
                understood.asks(),
                text(understood.detail()),
                understood.number(),
                understood.orderId(),
                understood.minutes(),
                understood.dates().stream().map(Object::toString).toList(),
                Objects.requireNonNullElse(name(understood.language()), "UNKNOWN"),
                name(understood.wantedLanguage()),
                understood.spans().stream()
                        .collect(
                                groupingBy(
                                        span -> span.slot().name(),
                                        TreeMap::new,
                                        mapping(Span::words, toList()))),
                understood.more().stream().map(UnderstandingController::view).toList());
    }

    private static @Nullable String name(@Nullable Language language) {
        return switch (language) {
            case null -> null;
            case ID -> "INDONESIAN";
            case EN -> "ENGLISH";
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
