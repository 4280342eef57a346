package id.guruonline.bot.telegram.receiving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** What stands in the bot's menu: each command is a shorter way to type something. */
enum BotCommands {
    PESAN("pesan guru", "Pesan guru pengganti", "Order a stand-in teacher"),
    STATUS("status", "Cek status pesanan", "See how orders stand"),
    JADWAL("jadwal", "Lihat jadwal mengajar saya", "See my timetable"),
    BATAL("batal", "Batalkan pesanan atau pelajaran", "Cancel an order or a lesson"),
    BINTANG("bintang saya", "Lihat bintang saya", "See my stars"),
    TAUTKAN("tautkan", "Pakai akun ini di aplikasi lain juga", "Use this account in another app"),
    BAHASA("ganti bahasa", "Ganti bahasa / language", "Change the language / bahasa"),
    BANTUAN("bantuan", "Bantuan", "Help");

    private static final Pattern COMMAND =
            Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    private final String words;
    private final String indonesian;
    private final String english;

    BotCommands(String words, String indonesian, String english) {
        this.words = words;
        this.indonesian = indonesian;
        this.english = english;
    }

    /**
     * A command as somebody wrote it.
     *
     * @param name without slash and bot, in small letters
     * @param rest what follows it; may be empty
     */
    record Written(String name, String rest) {

        /** What it is short for; a command nobody knows is taken as words. */
        String words() {
            String meant =
                    Arrays.stream(values())
                            .filter(command -> command.word().equals(name))
                            .findFirst()
                            .map(command -> command.words)
                            .orElseGet(() -> name.replace('_', ' '));
            return rest.isEmpty() ? meant : meant + " " + rest;
        }
    }

    /** The command that the text is, if it is one. */
    static Optional<Written> find(String text) {
        Matcher matcher = COMMAND.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2) == null ? "" : matcher.group(2).strip();
        return Optional.of(new Written(matcher.group(1).toLowerCase(Locale.ROOT), rest));
    }

    /** The menu as Telegram takes it. */
    static List<BotCommand> menu(boolean inEnglish) {
        return Arrays.stream(values())
                .map(c -> new BotCommand(c.word(), inEnglish ? c.english : c.indonesian))
                .toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
