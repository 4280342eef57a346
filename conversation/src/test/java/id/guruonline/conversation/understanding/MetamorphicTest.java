package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.scheduler.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What does not change the meaning of a message must not change what it is taken for. */
class MetamorphicTest {

    private final Understanding understanding = new Understanding();

    @Test
    void small_letters_change_nothing() {
        // single capitals tell a class letter apart from a short word, so those messages stay as
        // they are
        unchanged(
                text -> text.toLowerCase(Locale.ROOT),
                text -> !text.matches("(?s).*\\d [A-Z]\\b.*|.*[VIX]+[A-Ha-h]\\b.*"));
    }

    @Test
    void doubled_spaces_change_nothing() {
        unchanged(text -> text.replace(" ", "  "), text -> true);
    }

    @Test
    void a_greeting_before_an_order_changes_nothing() {
        unchangedOrders(text -> "Assalamualaikum pak, " + text);
        unchangedOrders(text -> "Selamat pagi bu, mohon maaf mengganggu. " + text);
        unchangedOrders(text -> "halo min " + text);
    }

    @Test
    void thanks_after_an_order_change_nothing() {
        unchangedOrders(text -> text + ". Terima kasih 🙏");
        unchangedOrders(text -> text + "\nmakasih ya pak");
        unchangedOrders(text -> text + " 😊😊");
    }

    @Test
    void a_reason_after_an_order_changes_nothing() {
        unchangedOrders(text -> text + ", karena Bu Ani sakit");
        unchangedOrders(text -> text + ", soalnya gurunya lagi umroh");
    }

    @Test
    void phrases_may_come_in_any_order() {
        List<String> phrases = List.of("guru mtk", "kelas 5A", "hari kamis", "jam 8 sampai 9.30");
        List<String> orders = new ArrayList<>();
        permute(phrases, "", orders);
        Meaning meant = Meaning.parse("ORDER MATEMATIKA [5A] 11-26 08:00-09:30");
        Corpus.Example any = Corpus.read("corpus.txt").getFirst();
        List<String> wrong = new ArrayList<>();
        for (String order : orders) {
            String text = "butuh " + order;
            compare(with(any.utterance(), text), meant, text, wrong);
        }
        assertThat(orders).hasSize(24);
        assertThat(wrong).isEmpty();
    }

    @Test
    void common_typos_change_nothing() {
        unchangedOrders(text -> text.replace("besok", "bsok").replaceAll("\\bkelas\\b", "klas"));
        unchangedOrders(text -> text.replace("butuh", "btuh").replace("sampai", "sampe"));
        unchangedOrders(text -> text.replace("kamis", "kmis").replace("senin", "seninn"));
        unchangedOrders(text -> text.replace("jam ", "jm ").replace("guru ", "gru "));
    }

    private static void permute(List<String> rest, String built, List<String> orders) {
        if (rest.isEmpty()) {
            orders.add(built.strip());
        }
        for (String next : rest) {
            List<String> others = new ArrayList<>(rest);
            others.remove(next);
            permute(others, built + " " + next, orders);
        }
    }

    private interface Filter {
        boolean accepts(String text);
    }

    private void unchangedOrders(UnaryOperator<String> change) {
        List<String> wrong = new ArrayList<>();
        for (Corpus.Example example : Corpus.all()) {
            boolean order = "ORDER".equals(example.meant().slots().get("intent"));
            boolean free =
                    example.utterance().speaker() == Role.OPERATOR
                            && example.utterance().awaited() == Awaited.NOTHING;
            if (order && free) {
                String text = change.apply(example.utterance().text());
                compare(with(example.utterance(), text), example.meant(), text, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void unchanged(UnaryOperator<String> change, Filter filter) {
        List<String> wrong = new ArrayList<>();
        for (Corpus.Example example : Corpus.all()) {
            if (filter.accepts(example.utterance().text())) {
                String text = change.apply(example.utterance().text());
                compare(with(example.utterance(), text), example.meant(), text, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(Utterance utterance, Meaning meant, String text, List<String> wrong) {
        List<String> differences =
                meant.differences(Meaning.of(understanding.understand(utterance)));
        if (!differences.isEmpty()) {
            wrong.add(text + " " + differences);
        }
    }

    private static Utterance with(Utterance utterance, String text) {
        return new Utterance(
                utterance.speaker(),
                utterance.level(),
                utterance.bells(),
                text,
                utterance.at(),
                utterance.awaited());
    }
}
