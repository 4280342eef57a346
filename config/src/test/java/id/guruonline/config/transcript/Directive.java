package id.guruonline.config.transcript;

import id.guruonline.config.transcript.Transcript.Doing;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a transcript that are not talk. */
final class Directive {

    private static final Pattern WIND =
            Pattern.compile("\\+(?:(\\d+)d)?((?:\\d+h)?(?:\\d+m)?(?:\\d+s)?)");
    private static final Pattern WIND_TO = Pattern.compile("@(\\S+)");
    private static final Pattern REACH = Pattern.compile("([\\w-]+) (un)?reachable");
    private static final Pattern ANSWER = Pattern.compile("([\\w-]+) (un)?certain");
    private static final Pattern TIMETABLE = Pattern.compile("timetable ([\\w-]+)");

    private Directive() {}

    /** What a line tells to do; empty where it is no such line. */
    static Optional<Doing> parse(String line) {
        return switch (line) {
            case "together {" -> Optional.of(new Transcript.Talk());
            case "race {" -> Optional.of(new Transcript.Race());
            case "restart" -> Optional.of(new Transcript.Restart());
            case "orders" -> Optional.of(new Transcript.ShowOrders());
            default -> parseWithValue(line);
        };
    }

    private static Optional<Doing> parseWithValue(String line) {
        Matcher wind = WIND.matcher(line);
        if (line.length() > 1 && wind.matches()) {
            return Optional.of(new Transcript.Wind(duration(wind)));
        }
        Matcher windTo = WIND_TO.matcher(line);
        if (windTo.matches()) {
            return Optional.of(
                    new Transcript.WindTo(OffsetDateTime.parse(windTo.group(1)).toInstant()));
        }
        Matcher reach = REACH.matcher(line);
        if (reach.matches()) {
            return Optional.of(new Transcript.Reach(reach.group(1), reach.group(2) == null));
        }
        Matcher answer = ANSWER.matcher(line);
        if (answer.matches()) {
            return Optional.of(new Transcript.Answer(answer.group(1), answer.group(2) == null));
        }
        Matcher timetable = TIMETABLE.matcher(line);
        return timetable.matches()
                ? Optional.of(new Transcript.ShowTimetable(timetable.group(1)))
                : Optional.empty();
    }

    private static Duration duration(Matcher wind) {
        String days = wind.group(1);
        String rest = wind.group(2).toUpperCase(Locale.ROOT);
        return Duration.parse(
                "P" + (days == null ? "" : days + "D") + (rest.isEmpty() ? "" : "T" + rest));
    }
}
