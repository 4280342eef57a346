package id.guruonline.conversation.text;

import com.ibm.icu.text.MessageFormat;
import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.calendar.FeastName;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Stars;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Puts phrases and values into the words of one language. */
final class Wording {

    /** What reads the components of a record. */
    private static final ClassValue<List<Method>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<Method> computeValue(Class<?> type) {
                    List<Method> all =
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getAccessor)
                                    .toList();
                    all.forEach(each -> each.setAccessible(true));
                    return all;
                }
            };

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Language language;
    private final Locale locale;
    private final ZoneId zone;
    private final TextFile texts;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    Wording(Language language, ZoneId zone) {
        this.language = language;
        this.locale = language.locale();
        this.zone = zone;
        this.texts = TextFile.of(language);
        this.date = DateTimeFormatter.ofPattern(texts.get("pattern.date"), locale);
        this.time = DateTimeFormatter.ofPattern(texts.get("pattern.time"), locale);
    }

    /** The phrase with its components in place. */
    String of(Phrase phrase) {
        return format(phrase.key(), components(phrase));
    }

    private String format(String key, Map<String, Object> args) {
        MessageFormat parsed =
                formats.computeIfAbsent(key, each -> new MessageFormat(texts.get(each), locale));
        // One that is parsed is not for several threads at once.
        return parsed.clone().format(args);
    }

    private Map<String, Object> components(Phrase phrase) {
        if (!(phrase instanceof Record said)) {
            return Map.of();
        }
        String text = texts.get(phrase.key());
        Map<String, Object> args = new HashMap<>();
        for (Method component : COMPONENTS.get(said.getClass())) {
            // What only the buttons need has no words.
            if (text.contains("{" + component.getName())) {
                args.put(component.getName(), worded(phrase, valueOf(said, component)));
            }
        }
        return args;
    }

    private static Object valueOf(Record said, Method component) {
        try {
            return component.invoke(said);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private Object worded(Phrase in, Object value) {
        return switch (value) {
            case Hint.Remark remark -> ofRemark(remark);
            case Phrase part -> of(part);
            case List<?> lines ->
                    lines.stream()
                            .map(line -> worded(in, line).toString())
                            .collect(Collectors.joining("\n"));
            case Integer number -> number;
            case Double number -> oneDecimal(number);
            case When when -> ofWhen(when);
            case LocalDate day ->
                    in instanceof Label ? texts.shortDay(day, locale) : date.format(day);
            case LocalTime at -> time.format(at);
            case Duration length -> ofDuration(length);
            case AnswerBy by -> ofAnswerBy(by);
            case Place place -> "https://maps.google.com/?q=" + place.lat() + "," + place.lon();
            case Stars stars -> ofStars(stars);
            case FeastName name -> language == Language.ID ? name.indonesian() : name.english();
            case Verb verb -> verb.word();
            case Enum<?> name -> texts.nameOf(name, in.naming());
            default -> value.toString();
        };
    }

    private String ofRemark(Hint.Remark remark) {
        String text = of(remark);
        return text.isEmpty() ? "" : text + "\n";
    }

    private String ofWhen(When when) {
        Instant start = when.start();
        return format(
                when.fromNow() ? "value.whenFromNow" : "value.when",
                Map.of(
                        "date", date.format(start.atZone(zone)),
                        "start", time.format(start.atZone(zone)),
                        "end", time.format(when.end().atZone(zone)),
                        "zone", zoneName(start),
                        "jp", when.jp()));
    }

    /** Zones go by their Indonesian letters in both languages: that is what clocks here say. */
    private String zoneName(Instant at) {
        return DateTimeFormatter.ofPattern("z", Language.ID.locale()).format(at.atZone(zone));
    }

    private String ofDuration(Duration length) {
        Map<String, Object> parts =
                Map.of("hours", length.toHours(), "minutes", length.toMinutesPart());
        if (length.toHours() == 0) {
            return format("value.minutes", parts);
        }
        return format(length.toMinutesPart() == 0 ? "value.hours" : "value.hoursMinutes", parts);
    }

    private String ofAnswerBy(AnswerBy by) {
        ZonedDateTime at = by.at().atZone(zone);
        return by.isShort()
                ? format("value.within", Map.of("length", ofDuration(by.length())))
                : format(
                        "value.by",
                        Map.of(
                                "date", date.format(at),
                                "time", time.format(at),
                                "zone", zoneName(by.at())));
    }

    private String ofStars(Stars stars) {
        if (!stars.areShown()) {
            return format("value.fewStars", Map.of());
        }
        double average = (double) stars.sum() / stars.count();
        return format(
                "value.stars", Map.of("average", oneDecimal(average), "count", stars.count()));
    }

    private String oneDecimal(double number) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
