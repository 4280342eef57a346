package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.Corpus;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sentences in random states: whatever a message changes is named in that message. Who reads
 * it here knows nothing of the rules, only a few plain words.
 */
class RandomWalkTest {

    private static final int STEPS = 200;

    /** No two of them clash. */
    private static final List<String> LESSONS =
            List.of(
                    "5A lusa jam 8 sampai 9.10",
                    "5B kamis jam 8 sampai 9.10",
                    "6A jumat jam 8 sampai 9.10",
                    "5A sabtu jam 8 sampai 9.10",
                    "5B lusa jam 10 sampai 11.10");

    /** What a message did. */
    private enum Act {
        PLACED(
                "ya|y|iya|👍|👌|yes|ok|oke\\w*|kirim|setuju|siap|sip|lanjut|betul|benar|boleh|bisa|jadi|acc|gas"),
        CALLED_OFF("batal\\w*|cancel\\w*|hapus|jadi|ya|iya|oke|ok|perlu|butuh|usah|semua\\w*"),
        ACCEPTED(
                "ya|iya\\w*|y|iyo|yo|yoi|yes|yep|keberatan|ready|ok\\w*|siap\\w*|siya+p|sip|bisa\\w*|biso|bise|bs|"
                        + "bersedia|sanggup|sagah|setud?ju|terima\\w*|trima|trm|ambil|ambik|ambek|ga+s\\w*|mau|"
                        + "boleh\\w*|lanjut|deal|monggo|mangga|ikut|iso|saget|saged|tiasa|pacak|1|satu|"
                        + "masalah|fix|sure|can|accept\\w*|in|will|happy|fine|aman|ayo|yuk|saya|acc|"
                        + "nggih|inggih|baik\\w*|tentu|pasti|diambil|count|👍|✅|👌|works|papa|apa|gpp"),
        /** Whether typed so, or by a yes to the question whether it shall be. */
        GAVE_BACK(
                "batal\\w*|cancel\\w*|jadi|mundur|lepas|hapus|ya|iya|y|iyo|yo|yoi|yep|1|yes|sure|ok\\w*|yakin|"
                        + "betul|tidak|tdk|ga|gak|nggak|dak|can.?t|👍|👌|sakit|pengganti|lain"),
        DECLINED(
                "tidak|tdk|ga\\w*|gak\\w*|gk|g|ng?gak?|ngga|nggk|ngk|enggak|engga|ndak|indak|dak\\w*|idak|ora|"
                        + "mboten|teu|belum|blm|blom|durung|no|not|nope|can.?t|sorry|tolak|nolak|skip|pass|"
                        + "batal\\w*|sakit|halangan|berhalangan|bentrok|penuh|full|sibuk|jauh|adoh|capek|"
                        + "lain|acara|rapat|jadwal|ngajar|mengajar|kerja|luar|urusan|janji|kegiatan|"
                        + "maaf|mohon|jangan|2|tak|kagak|absen|libur|panen|busy|booked|decline|ada|mundur|"
                        + "unavailable|cancel\\w*|nyerah|ogah|emoh|dulu|👎|❌"),
        RESTED(
                "libur|istirahat|jeda|cuti|stop|berhenti|off|pause|break|jangan|jgn|ojo|nonaktif\\w*|non|"
                        + "vakum|rehat|umroh|umrah|tidak|tdk|prei|dulu|mute|no|dont|don't|matikan|puasa"),
        WENT_ON(
                "lagi|aktif\\w*|mulai|kembali|resume|back|balik|sembuh|sehat|buka|siap|on|again|unpause|"
                        + "bisa|biso|habis|selesai|terima\\w*|kirim|hidupkan|nyalakan|start|pulih|lanjut");

        private final Pattern words;

        Act(String words) {
            this.words = Pattern.compile("(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
        }

        boolean isNamedIn(String text) {
            return words.matcher(text.toLowerCase(Locale.ROOT)).find();
        }
    }

    /** How everything stands: orders, offers and who rests. */
    private record World(
            Map<String, OrderStatus> orders, Set<String> declined, Set<String> resting) {

        static World of(Town town) {
            Map<String, OrderStatus> orders = new HashMap<>();
            Set<String> declined = new HashSet<>();
            for (Order order : town.orders()) {
                orders.put(order.id(), order.status());
                for (Offer offer : order.offers()) {
                    // a yes that clashes closes an offer too
                    if (offer.closedBy() == ClosedBy.DECLINED) {
                        declined.add(order.id() + "/" + offer.no());
                    }
                }
            }
            Set<String> resting = new HashSet<>();
            for (Teacher teacher : town.people.directory().listTeachers()) {
                if (teacher.pausedUntil() != null) {
                    resting.add(teacher.id());
                }
            }
            return new World(orders, declined, resting);
        }

        /** What was done between this and {@code later}. */
        List<Act> done(World later) {
            List<Act> done = new ArrayList<>();
            later.orders()
                    .forEach((id, status) -> {
                        OrderStatus before = orders.get(id);
                        if (before == null) {
                            done.add(Act.PLACED);
                        } else if (before != status && status == OrderStatus.CANCELLED) {
                            done.add(Act.CALLED_OFF);
                        } else if (before == OrderStatus.FILLED && status == OrderStatus.OPEN) {
                            done.add(Act.GAVE_BACK);
                        } else if (before != status && status == OrderStatus.FILLED) {
                            done.add(Act.ACCEPTED);
                        }
                    });
            // a yes closes what clashes with it, and who gives back has declined
            boolean told = done.contains(Act.ACCEPTED) || done.contains(Act.GAVE_BACK);
            if (!told && !declined.containsAll(later.declined())) {
                done.add(Act.DECLINED);
            }
            if (!resting.containsAll(later.resting())) {
                done.add(Act.RESTED);
            }
            if (!later.resting().containsAll(resting)) {
                done.add(Act.WENT_ON);
            }
            return done;
        }
    }

    private final Map<Role, List<String>> texts = new EnumMap<>(Role.class);

    private String textOf(Role role, Random random) {
        List<String> all = texts.computeIfAbsent(role, Corpus::texts);
        return all.get(random.nextInt(all.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_a_message_does_is_named_in_it(long seed) {
        Random random = new Random(seed);
        Map<String, Role> people =
                Map.of(
                        "op1",
                        Role.OPERATOR,
                        "op3",
                        Role.OPERATOR,
                        "t1",
                        Role.TEACHER,
                        "t2",
                        Role.TEACHER,
                        "t3",
                        Role.TEACHER,
                        "p1",
                        Role.PUPIL,
                        "d1",
                        Role.OFFICE);
        List<String> ids = people.keySet().stream().sorted().toList();
        List<String> unnamed = new ArrayList<>();
        int acts = 0;
        try (Town town = new Town()) {
            for (int step = 0; step < STEPS; step++) {
                if (step % 10 == 0) {
                    town.wind(Duration.ofMinutes(15));
                    town.say("op1", "guru matematika " + LESSONS.get(step / 10 % LESSONS.size()));
                    town.tap("op1", "Kirim");
                }
                World before = World.of(town);
                String id = ids.get(random.nextInt(ids.size()));
                String text = textOf(Objects.requireNonNull(people.get(id)), random);
                town.say(id, text);
                for (Act act : before.done(World.of(town))) {
                    acts++;
                    if (!act.isNamedIn(text)) {
                        unnamed.add(id + ": " + act + ": " + text);
                    }
                }
            }
        }
        assertThat(unnamed).isEmpty();
        assertThat(acts).isGreaterThan(3);
    }
}
