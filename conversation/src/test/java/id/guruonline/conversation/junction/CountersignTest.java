package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.NewHere;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.door.command.Meanwhile;
import id.guruonline.conversation.door.command.Overlook;
import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.testing.Samples;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text message can be sent in anybody's name. */
class CountersignTest {

    private static final String OFFICER = "+6281200000900";
    private static final String OPERATOR = "+6281200000001";
    private static final Pattern WORD = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");

    private static final Pattern WORD_OF_CLASS = Pattern.compile("[A-Z0-9]{3,4}-[A-Z0-9]{3,4}");

    /** Which commands a claimed sender is not enough for; every other harms little. */
    private static final Set<String> PROVEN =
            Set.of(
                    "OfficeCommand.Invite",
                    "OfficeCommand.Make",
                    "OfficeCommand.SaveCalendar",
                    "OperatorCommand.Cancel",
                    "OperatorCommand.CancelAll",
                    "OperatorCommand.EndAbsence",
                    "OperatorCommand.ReportNoShow",
                    "OperatorCommand.SaveBells",
                    "OperatorCommand.SaveTimetable",
                    "OperatorCommand.SeekOther",
                    "OperatorCommand.Send",
                    "OperatorCommand.UndoTimetable",
                    "TeacherCommand.Leave",
                    "TeacherCommand.ReleaseLessons",
                    "TeacherCommand.ReportAbsence",
                    "TicketCommand.Answer",
                    "ChildCommand.Close",
                    "ChildCommand.Read",
                    "AddressCommand.Deny",
                    "AddressCommand.Remove",
                    "ClassCommand.Empty",
                    "ClassCommand.Join",
                    "ClassCommand.SettleStars",
                    "ClassCommand.TellCode",
                    "ForgetCommand.Forget",
                    "LetIn",
                    "NameCommand.Recognise");

    private static final Samples FULL = Samples.full().with(CountersignTest::anyOf);
    private static final Samples BARE = Samples.bare().with(CountersignTest::anyOf);

    private final Town town = Town.byTextMessages();

    @AfterEach
    void close() {
        town.close();
    }

    private static String wordIn(String answer) {
        Matcher word = WORD.matcher(answer);
        assertThat(word.find()).as("a word in: %s", answer).isTrue();
        return word.group();
    }

    @Test
    void which_commands_need_a_proven_sender_stands_in_a_table() {
        Set<String> proven =
                Junction.SAVED.stream()
                        .filter(Command.class::isAssignableFrom)
                        .flatMap(Samples::below)
                        .flatMap(kind -> Stream.of(FULL.of(kind), BARE.of(kind)))
                        .map(Command.class::cast)
                        .filter(command -> !(command instanceof FirstContact))
                        .filter(command -> !(command instanceof AsRole))
                        .filter(command -> !(command instanceof Meanwhile))
                        .filter(command -> command.needs() == Trust.PROVEN)
                        .map(command -> nameOf(command.getClass()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(proven).isEqualTo(new TreeSet<>(PROVEN));
    }

    private static @Nullable Object anyOf(String name, Type type) {
        if (type == State.class) {
            return new NewHere();
        }
        return type == Command.class ? new Overlook(new NewHere()) : null;
    }

    private static String nameOf(Class<?> command) {
        Class<?> around = command.getDeclaringClass();
        return around == null
                ? command.getSimpleName()
                : around.getSimpleName() + "." + command.getSimpleName();
    }

    @Test
    void who_forges_an_officers_number_lets_nobody_in() {
        town.text(OFFICER, "undang dinas Jahat, 0812-9999-9999");
        String answer = town.text(OFFICER, "ya");

        assertThat(answer).contains("Balas dengan kode ini");
        assertThat(officers()).isEqualTo(1);
        assertThat(town.text(OFFICER, "ya")).doesNotContain("Sudah terdaftar");
        assertThat(officers()).isEqualTo(1);
    }

    @Test
    void who_sees_the_answer_types_the_word_and_it_is_done() {
        town.text(OFFICER, "undang dinas Wati, 0812-9999-9999");
        String word = wordIn(town.text(OFFICER, "ya"));

        assertThat(town.text(OFFICER, word.toLowerCase(Locale.ROOT)))
                .contains("Sudah terdaftar: Wati");
        assertThat(officers()).isEqualTo(2);
    }

    @Test
    void three_wrong_words_end_it_and_the_right_one_comes_too_late() {
        town.text(OFFICER, "undang dinas Jahat, 0812-9999-9999");
        String word = wordIn(town.text(OFFICER, "ya"));

        assertThat(town.text(OFFICER, "ZZZZ-1111")).contains("belum cocok", "2 kali");
        assertThat(town.text(OFFICER, "ZZZZ-1112")).contains("belum cocok", "1 kali");
        assertThat(town.text(OFFICER, "ZZZZ-1113")).contains("tidak ada yang berubah");
        town.text(OFFICER, word);
        assertThat(officers()).isEqualTo(1);
    }

    @Test
    void a_word_holds_a_quarter_of_an_hour() {
        town.text(OFFICER, "undang dinas Wati, 0812-9999-9999");
        String word = wordIn(town.text(OFFICER, "ya"));
        town.windTo("2026-11-23T09:16");
        assertThat(town.text(OFFICER, word)).contains("lewat waktunya", "minta lagi");
        assertThat(town.text(OFFICER, word)).doesNotContain("lewat waktunya");
        assertThat(officers()).isEqualTo(1);
    }

    @Test
    void ordering_harms_little_and_cancelling_needs_the_word() {
        town.text(OPERATOR, "butuh guru matematika 5A besok jam 8 sampai 9");
        town.text(OPERATOR, "kirim");
        assertThat(town.order().status()).isEqualTo(OrderStatus.OPEN);

        town.text(OPERATOR, "batalkan pesanan " + town.order().id());
        String word = wordIn(town.text(OPERATOR, "ya, batalkan"));
        assertThat(town.order().status()).isEqualTo(OrderStatus.OPEN);
        town.text(OPERATOR, word);
        assertThat(town.order().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void a_forged_number_does_not_join_a_class() {
        String code =
                WORD_OF_CLASS
                        .matcher(town.text(OPERATOR, "kode kelas 5A"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group();
        town.text("+6281277777777", code);
        String word = wordIn(town.text("+6281277777777", "setuju"));
        assertThat(pupils()).isEqualTo(2);
        town.text("+6281277777777", word);
        assertThat(pupils()).isEqualTo(3);
    }

    @Test
    void other_words_in_between_are_answered_and_the_word_holds_on() {
        town.text(OFFICER, "undang dinas Wati, 0812-9999-9999");
        String word = wordIn(town.text(OFFICER, "ya"));
        assertThat(town.text(OFFICER, "status")).contains("hari ini");
        assertThat(town.text(OFFICER, "jam 0730")).doesNotContain("belum cocok");
        assertThat(town.text(OFFICER, "guru 1230")).doesNotContain("belum cocok");
        assertThat(town.text(OFFICER, word)).contains("Sudah terdaftar: Wati");
        assertThat(officers()).isEqualTo(2);
    }

    @Test
    void a_no_makes_the_word_void() {
        town.text(OFFICER, "undang dinas Jahat, 0812-9999-9999");
        String word = wordIn(town.text(OFFICER, "ya"));
        assertThat(town.text(OFFICER, "bukan saya")).contains("tidak ada yang berubah");
        town.text(OFFICER, word);
        assertThat(officers()).isEqualTo(1);
    }

    @Test
    void what_is_said_in_between_goes_on_as_if_no_word_was_awaited() {
        town.text(OPERATOR, "butuh guru matematika 5A besok jam 8 sampai 9");
        String word = wordIn(town.text(OPERATOR, "kode kelas 5A baru"));
        town.text(OPERATOR, "kirim");
        assertThat(town.order().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(town.text(OPERATOR, word)).contains("5A:");
    }

    @Test
    void a_stop_that_may_be_forged_is_told_once_where_nobody_but_its_owner_hears_it() {
        town.sendFromTelegram("11", new Content.Contact(OPERATOR));
        assertThat(town.text(OPERATOR, new Content.Stop())).isEmpty();
        assertThat(town.news("11")).contains("SMS berisi STOP", "tetap seperti biasa");
        assertThat(town.text(OPERATOR, new Content.Stop())).isEmpty();
        assertThat(town.news("11")).isEmpty();
    }

    @Test
    void a_stop_of_who_has_nothing_else_or_is_a_stranger_is_answered_by_nobody() {
        assertThat(town.text(OPERATOR, new Content.Stop())).isEmpty();
        assertThat(town.text("+6281277777777", new Content.Stop())).isEmpty();
    }

    private int officers() {
        return town.people.directory().listOfficers().size();
    }

    private int pupils() {
        return town.people.directory().listPupils(Town.SCHOOL, "5A").size();
    }
}
