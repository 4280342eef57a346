package id.guruonline.conversation.text;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.ibm.icu.text.MessagePattern;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.EveryPhrase;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.absence.AbsenceReason;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.RankingTerm;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.school.UnclearLine;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final Texts TEXTS = new Texts(ZONE, SomeChannels.LIMITS);
    private static final List<Phrase> PHRASES = EveryPhrase.below(Phrase.class);

    /** Texts that belong to no phrase, and their placeholders. */
    private static final Map<String, Set<String>> VALUES =
            Map.ofEntries(
                    entry("pattern.date", Set.of()),
                    entry("pattern.shortDate", Set.of()),
                    entry("pattern.time", Set.of()),
                    entry("value.when", Set.of("date", "start", "end", "zone", "jp")),
                    entry("value.whenFromNow", Set.of("date", "end", "zone", "jp")),
                    entry("value.minutes", Set.of("minutes")),
                    entry("value.within", Set.of("length")),
                    entry("value.by", Set.of("date", "time", "zone")),
                    entry("value.hours", Set.of("hours")),
                    entry("value.hoursMinutes", Set.of("hours", "minutes")),
                    entry("value.stars", Set.of("average", "count")),
                    entry("value.fewStars", Set.of()));

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_text_is_there_and_none_is_left_over(Language language) {
        Set<String> wanted = new TreeSet<>(VALUES.keySet());
        PHRASES.forEach(phrase -> wanted.add(phrase.key()));
        names().forEach(wanted::add);
        Set<String> found =
                TextFile.of(language).keys().stream()
                        .filter(key -> !key.endsWith(".short") && !key.endsWith(".typed"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertSoftly(softly -> {
            softly.assertThat(without(wanted, found))
                    .as("texts missing in the file of %s", language)
                    .isEmpty();
            softly.assertThat(without(found, wanted))
                    .as("texts in the file of %s that nothing says", language)
                    .isEmpty();
        });
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Stream<String> names() {
        return Stream.of(
                        Subject.values(),
                        Level.values(),
                        Role.values(),
                        OrderStatus.values(),
                        RankingTerm.values(),
                        AbsenceReason.values(),
                        UnclearLine.Lacks.values(),
                        DayOfWeek.values(),
                        Reason.values())
                .flatMap(Stream::of)
                .map(Enum.class::cast)
                .map(constant ->
                        constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
                                + "."
                                + constant.name());
    }

    @Test
    void both_languages_have_the_same_short_names_where_buttons_need_them() {
        for (Language language : Language.values()) {
            for (Subject subject : Subject.values()) {
                assertThat(TextFile.of(language).nameOf(subject, Naming.SHORT))
                        .as("%s in %s", subject, language)
                        .hasSizeBetween(1, 24);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void placeholders_are_the_components_and_the_rest_is_for_buttons(Language language) {
        TextFile file = TextFile.of(language);
        for (Phrase phrase : PHRASES) {
            Set<String> placeholders = placeholders(file.get(phrase.key()));
            Set<String> components = components(phrase);
            assertThat(components).as(phrase.key()).containsAll(placeholders);
            components.removeAll(placeholders);
            assertThat(components)
                    .as(phrase.key() + " has them, and neither its text nor its buttons tell them")
                    .allMatch(name -> phrase instanceof Say say && changesButtons(say, name));
        }
    }

    private static boolean changesButtons(Say say, String component) {
        return !EveryPhrase.withAnother(component, say).choices().equals(say.choices());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_texts_of_values_have_the_placeholders_that_they_are_given(Language language) {
        TextFile file = TextFile.of(language);
        VALUES.forEach((key, given) -> {
            if (key.startsWith("value.")) {
                assertThat(placeholders(file.get(key))).as(key).isEqualTo(given);
            }
        });
    }

    @Test
    void both_languages_tell_the_same() {
        for (Phrase phrase : PHRASES) {
            assertThat(placeholders(TextFile.of(Language.EN).get(phrase.key())))
                    .as(phrase.key())
                    .isEqualTo(placeholders(TextFile.of(Language.ID).get(phrase.key())));
        }
    }

    /** All of them, those within a plural too. */
    private static Set<String> placeholders(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> components(Phrase phrase) {
        return phrase instanceof Record
                ? Arrays.stream(phrase.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_phrase_and_part_of_one_is_told_without_a_gap(Language language) {
        Wording wording = new Wording(language, ZONE);
        for (int count : new int[] {0, 1, 4}) {
            for (Phrase phrase : EveryPhrase.below(Phrase.class, count)) {
                assertThat(wording.of(phrase))
                        .as("%s with %d", phrase.key(), count)
                        .doesNotContain("{", "}", "null", "[", "Optional");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rendering_fits_every_channel(Language language) {
        for (Phrase phrase : PHRASES) {
            if (phrase instanceof Say say) {
                Rendered rendered = TEXTS.render(say, language);
                assertThat(rendered.text())
                        .as(phrase.key())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(SomeChannels.LIMITS.text())
                        .doesNotContain("…")
                        .doesNotContain("{", "null", "[", "Optional");
                assertThat(rendered.buttons()).as(phrase.key()).hasSizeLessThanOrEqualTo(10);
                assertThat(emoji(rendered.text())).as(phrase.key()).isLessThanOrEqualTo(2);
                assertThat(rendered.buttons().stream().map(Button::label))
                        .as(phrase.key())
                        .allSatisfy(label -> assertThat(label).hasSizeBetween(1, 20));
            }
        }
    }

    private static long emoji(String text) {
        return text.codePoints().filter(Character::isEmojiPresentation).count();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_fixed_label_has_to_be_shortened(Language language) {
        for (Phrase label : EveryPhrase.below(Label.Fixed.class)) {
            assertThat(TextFile.of(language).get(label.key()))
                    .as(label.key())
                    .hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void every_button_comes_back_as_what_it_was() {
        for (Phrase phrase : PHRASES) {
            if (phrase instanceof Say say) {
                for (Choice choice : say.choices()) {
                    assertThat(ButtonData.parse(choice.data().toString()))
                            .as(phrase.key())
                            .contains(choice.data());
                }
            }
        }
    }

    @Test
    void no_two_verbs_share_a_word() {
        assertThat(Verb.list().stream().map(Verb::word)).doesNotHaveDuplicates();
    }

    @Test
    void a_lesson_is_told_with_day_and_times_in_the_zone_of_the_regency() {
        When when =
                new When(
                        Instant.parse("2026-11-24T00:30:00Z"),
                        Instant.parse("2026-11-24T02:00:00Z"),
                        2);
        Say say = new OperatorSay.AskCancel("B4821", new Line.OfLesson(Subject.IPA, "8C", when));
        assertThat(TEXTS.render(say, Language.ID).text())
                .isEqualTo(
                        "Batalkan pesanan B4821, IPA kelas 8C, Selasa, 24 Nov 2026, 07.30–09.00 WIB"
                                + " (2 JP)?");
        assertThat(TEXTS.render(say, Language.EN).text())
                .isEqualTo(
                        "Cancel order B4821, Science (IPA) for class 8C, Tuesday, 24 Nov 2026,"
                                + " 07:30–09:00 WIB (2 JP)?");
    }

    @Test
    void stars_are_shown_from_five_ratings() {
        assertThat(TEXTS.render(new TeacherSay.OwnStars(new Stars(4, 20)), Language.ID).text())
                .contains("belum cukup penilaian");
        assertThat(TEXTS.render(new TeacherSay.OwnStars(new Stars(5, 24)), Language.ID).text())
                .contains("4,8 (5 penilaian)");
    }

    @Test
    void near_days_have_names_and_others_dates() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Say say =
                new OperatorSay.AskDate(
                        Hint.Remark.NONE, "d", today, today.datesUntil(today.plusDays(4)).toList());
        assertThat(TEXTS.render(say, Language.ID).buttons().stream().map(Button::label))
                .containsExactly("Hari ini", "Besok", "Lusa", "Kam, 26 Nov");
    }

    @Test
    void a_name_with_braces_and_quotes_is_only_a_name() {
        Say say = new TeacherSay.Greeting("O'{name} Jum''at");
        assertThat(TEXTS.render(say, Language.ID).text()).startsWith("Halo O'{name} Jum''at 👋");
    }
}
