package id.guruonline.config.playground.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
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
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.worldfile.BellPlanReader;
import id.guruonline.scheduler.people.worldfile.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a text is taken for; changes nothing. */
@OnPlayground
@RestController
class UnderstandingController {

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
        BellPlan bells = bells(call, level);
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

    private static BellPlan bells(Fields call, @Nullable Level level) {
        Bells standard = Bells.standard(Objects.requireNonNullElse(level, Level.SD));
        List<Fault> faults = new ArrayList<>();
        JsonNode given = call.node("bells");
        BellPlan plan = BellPlanReader.read(given, standard, faults);
        if (faults.isEmpty()) {
            return plan;
        }
        String told =
                faults.stream()
                        .map(fault -> fault.path() + " " + fault.message())
                        .collect(joining("; "));
        throw given != null && given.isArray()
                ? Refused.impossible(told)
                : Refused.badRequest(told);
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
