package id.guruonline.conversation.understanding;

import java.util.List;
import java.util.Set;

/** Finds what must not be taken for a slot: phone numbers, names of schools and people, counts. */
final class NoiseRecogniser implements Recogniser {

    private static final Set<String> SCHOOLS =
            Set.of(
                    "sd", "sdn", "sdit", "smp", "smpn", "sma", "sman", "smk", "smkn", "mi", "min",
                    "mts", "mtsn", "ma", "man", "slb", "slbn", "tk", "paud", "mis", "mtss", "sdlb",
                    "smpit", "sdi", "smplb", "smait", "ra", "upt");
    private static final Set<String> COUNTED =
            Set.of(
                    "siswa",
                    "guru",
                    "orang",
                    "org",
                    "anak",
                    "ruang",
                    "kelompok",
                    "rombel",
                    "km",
                    "kilo",
                    "meter",
                    "rb",
                    "ribu",
                    "ratus",
                    "juta",
                    "persen",
                    "soal",
                    "buku",
                    "halaman",
                    "lembar",
                    "tahun",
                    "siswi",
                    "bab",
                    "peserta",
                    "kursi",
                    "laki",
                    "perempuan",
                    "rupiah",
                    "children",
                    "kids",
                    "people",
                    "km²",
                    "murid",
                    "student");
    private static final Set<String> NUMBERED =
            Set.of(
                    "bab",
                    "halaman",
                    "hal",
                    "semester",
                    "ruang",
                    "lantai",
                    "rt",
                    "rw",
                    "gedung",
                    "nip",
                    "nuptk",
                    "npsn",
                    "hp",
                    "wa",
                    "telp",
                    "telepon",
                    "nisn",
                    "nik",
                    "rp",
                    "unit",
                    "chapter",
                    "room",
                    "kurikulum",
                    "lokal",
                    "tema",
                    "subtema",
                    "modul",
                    "golongan");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Match> found) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (token.isNumber()) {
                number(sentence, i, found);
            } else if (token.isWord()) {
                named(sentence, i, found);
            } else if (token.isMark('+') && sentence.at(i + 1).digits() >= 2) {
                phone(sentence, i, i + 1, found);
            }
        }
    }

    private static void number(Sentence sentence, int i, List<Match> found) {
        Token token = sentence.at(i);
        boolean mobile = token.text().startsWith("08") || token.text().startsWith("628");
        if (mobile && token.digits() >= 3) {
            phone(sentence, i, i, found);
        }
        if (token.digits() >= 5 && token.digits() != 6 && token.digits() != 8) {
            found.add(new Match.Noise(i, i + 1, Match.CUED));
        }
        Token next = sentence.at(i + 1);
        if (COUNTED.contains(next.text()) || next.is("siswa")) {
            found.add(new Match.Noise(i, i + 2, Match.CLEAR));
        }
    }

    /** "0812-3456-7890", "+62 812 3456 7890": at least nine digits in groups. */
    private static void phone(Sentence sentence, int from, int first, List<Match> found) {
        int digits = 0;
        int i = first;
        int to = first;
        while (sentence.at(i).isNumber() || sentence.isMark(i, '-')) {
            if (sentence.at(i).isNumber()) {
                digits += sentence.at(i).digits();
                to = i + 1;
            }
            i++;
        }
        if (digits >= 9 && digits <= 16) {
            found.add(new Match.Noise(from, to, Match.CUED + 5));
        }
    }

    private static void named(Sentence sentence, int i, List<Match> found) {
        Token token = sentence.at(i);
        if (SCHOOLS.contains(token.text())) {
            school(sentence, i, found);
        } else if (NUMBERED.contains(token.text()) && numberAfter(sentence, i) > i) {
            found.add(new Match.Noise(i, numberAfter(sentence, i), Match.CUED));
        } else if (token.isAny("pak", "bu") && sentence.at(i + 1).isWord()) {
            person(sentence, i, found);
        }
    }

    private static int numberAfter(Sentence sentence, int i) {
        int at = sentence.afterLabelMarks(i + 1);
        return sentence.at(at).isNumber() ? at + 1 : i;
    }

    /** "SDN 12 Muara Bungo", "SMP Negeri 2", "SD 88/II". */
    private static void school(Sentence sentence, int i, List<Match> found) {
        int at = sentence.afterLabelMarks(i + 1);
        while (Set.of(
                        "negeri", "n", "swasta", "it", "islam", "islamic", "kristen", "katolik",
                        "no", "nomor")
                .contains(sentence.at(at).text())) {
            at = sentence.afterLabelMarks(at + 1);
        }
        if (sentence.at(at).isNumber() && !isOther(sentence, at + 1)) {
            int to = at + 1;
            if (sentence.isMark(to, '/')) {
                to += 2;
            }
            found.add(new Match.Noise(i, to, Match.CUED - 2));
        } else if (at > i + 1) {
            found.add(new Match.Noise(i, at, Match.CLEAR));
        }
    }

    /** The number before is a time or a class: "SMP 7.30", "min 5A". */
    private static boolean isOther(Sentence sentence, int at) {
        Token token = sentence.at(at);
        return (token.isMark('.') && sentence.at(at + 1).glued())
                || token.isMark(':')
                || (token.isWord() && token.glued());
    }

    /** A name after "Bu" or "Pak" that is also a word of ours: "Pak Eko", "Bu Tari", "Bu Mei". */
    private static void person(Sentence sentence, int i, List<Match> found) {
        Token name = sentence.at(i + 1);
        if (Set.of(
                        "eko",
                        "tari",
                        "mei",
                        "juli",
                        "juni",
                        "kim",
                        "seni",
                        "sri",
                        "agus",
                        "ahad",
                        "bio",
                        "rebo",
                        "islam",
                        "agustus",
                        "sari",
                        "melati",
                        "dahlia",
                        "kenanga",
                        "melayu",
                        "sabtu",
                        "septi",
                        "desember",
                        "des",
                        "okta",
                        "novi",
                        "april",
                        "minggu")
                .contains(name.text())) {
            found.add(new Match.Noise(i, i + 2, Match.CUED));
        }
    }
}
