package id.guruonline.conversation.understanding;

import java.util.Set;

/** Tells English from Indonesian by the small words that only one of them has. */
final class LanguageDetector {

    private static final Set<String> ENGLISH =
            Set.of(
                    "the",
                    "need",
                    "teacher",
                    "tomorrow",
                    "please",
                    "can",
                    "yes",
                    "for",
                    "at",
                    "is",
                    "to",
                    "today",
                    "from",
                    "class",
                    "grade",
                    "cancel",
                    "my",
                    "order",
                    "who",
                    "what",
                    "where",
                    "when",
                    "how",
                    "next",
                    "week",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "thanks",
                    "thank",
                    "you",
                    "hello",
                    "hi",
                    "sorry",
                    "not",
                    "and",
                    "of",
                    "on",
                    "we",
                    "english",
                    "help",
                    "sure",
                    "will",
                    "late",
                    "arrived",
                    "coming",
                    "change",
                    "every",
                    "until",
                    "morning",
                    "afternoon",
                    "this",
                    "substitute",
                    "math",
                    "schedule",
                    "am",
                    "accept",
                    "decline",
                    "no");
    private static final Set<String> INDONESIAN =
            Set.of(
                    "tidak", "bisa", "butuh", "guru", "kelas", "besok", "jam", "pukul", "ya",
                    "hari", "tolong", "minta", "saya", "pak", "bu", "untuk", "yang", "sudah",
                    "belum", "dan", "sampai", "siap", "senin", "selasa", "rabu", "kamis", "jumat",
                    "sabtu", "minggu", "lusa", "pagi", "siang", "batal", "ganti", "makasih",
                    "kasih", "tanggal", "mana", "siapa", "berapa", "nanti", "depan", "selamat",
                    "terima", "cari", "mau", "karena", "maaf", "apa", "kapan", "lagi", "tapi",
                    "juga");

    private LanguageDetector() {}

    static Language of(Sentence sentence) {
        int english = 0;
        int indonesian = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (ENGLISH.contains(token.text())) {
                english++;
            } else if (INDONESIAN.contains(token.lemma())) {
                indonesian++;
            }
        }
        if (english == indonesian) {
            return Language.UNKNOWN;
        }
        return english > indonesian ? Language.ENGLISH : Language.INDONESIAN;
    }
}
