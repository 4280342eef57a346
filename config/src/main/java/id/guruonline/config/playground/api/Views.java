package id.guruonline.config.playground.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the playground's API answers with; times are ISO-8601 with the regency's offset. */
final class Views {

    private Views() {}

    /**
     * Somebody.
     *
     * @param channel where the person is reached
     * @param school the school's name, for operators and pupils
     * @param npsn the school's number, for operators and pupils
     * @param level the school's level, for operators
     * @param className for pupils
     * @param classes names of the school's classes, for operators
     * @param subjects for teachers
     * @param levels for teachers
     */
    record PersonView(
            String id,
            String name,
            String role,
            String channel,
            @Nullable String school,
            @Nullable String npsn,
            @Nullable String level,
            @Nullable String className,
            List<String> classes,
            List<String> subjects,
            List<String> levels) {}

    record MessageView(long seq, String from, String text, List<ButtonView> buttons, String at) {}

    record ButtonView(String label, String data) {}

    /**
     * An order.
     *
     * @param school the school's number
     * @param teacher the id of the one who has or had the lesson
     * @param absence of which of the school's own teachers' absences it comes
     * @param note what the school wants its teacher to know
     * @param standBy the id of who steps in where that one does not come
     * @param ratings how many pupils gave stars
     * @param lastRound why the others were not asked when last somebody was looked for; null before
     *     that
     */
    record OrderView(
            String id,
            String school,
            String schoolName,
            String subject,
            String className,
            String start,
            String end,
            int jp,
            String status,
            @Nullable String teacher,
            @Nullable String seriesId,
            @Nullable String absence,
            @Nullable String note,
            @Nullable String standBy,
            int ratings,
            List<OfferView> offers,
            @Nullable RoundView lastRound) {}

    /**
     * An offer.
     *
     * @param reasons why this teacher, term by term
     * @param bundle what the offers that came together share; null for one by itself
     */
    record OfferView(
            String teacher,
            String status,
            String madeAt,
            @Nullable String answerBy,
            @Nullable String answeredAt,
            int wave,
            double km,
            List<ReasonView> reasons,
            @Nullable String bundle) {}

    /**
     * What a round of offers found besides those whom it asked.
     *
     * @param nearest by name, the nearest first
     */
    record RoundView(
            int wave, String at, List<ReasonCountView> reasons, List<NotAskedView> nearest) {}

    record ReasonCountView(String reason, int teachers) {}

    record NotAskedView(String teacher, double km, String reason) {}

    record ReasonView(String term, double value, double weight) {}

    record BookingView(String order, String start, String end, String school) {}

    record ClockView(String now, String zone) {}

    record LoadedView(int schools, Map<String, Long> people, String now) {}

    /** What a text was taken for; the fields after {@code asks} are finer. */
    record UnderstoodView(
            String intent,
            @Nullable String subject,
            @Nullable Integer grade,
            @Nullable String className,
            @Nullable String date,
            @Nullable String start,
            @Nullable String end,
            int repeat,
            @Nullable String problem,
            boolean asks,
            @Nullable String detail,
            @Nullable Integer number,
            @Nullable String order,
            @Nullable Integer minutes,
            List<String> dates,
            String language,
            @Nullable String wantedLanguage,
            Map<String, List<String>> words,
            List<UnderstoodView> more) {}
}
