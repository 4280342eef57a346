package id.guruonline.conversation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.understanding.meaning.TeacherWish;
import id.guruonline.conversation.understanding.meaning.TeacherWish.Others;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a school asks for by name, and whom it only tells of. */
class TeacherWishesTest {

    private static final List<Set<String>> KNOWN =
            List.of(
                    Set.of("siti", "rahmawati"),
                    Set.of("budi", "santoso"),
                    Set.of("bambang", "hermanto"),
                    Set.of("dewi", "lestari"));

    /** The name in the first reading that is one of somebody known. */
    private static Optional<String> wanted(String text) {
        return TeacherWishes.in(text).stream()
                .map(TeacherWish::name)
                .map(name -> name.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList())
                .filter(name -> KNOWN.stream().anyMatch(known -> known.containsAll(name)))
                .map(name -> String.join(" ", name))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sudah janjian dengan Bu Siti Rahmawati besok jam 7.30 | siti rahmawati",
                "matematika 5A kamis jam 07.30, sudah janjian sama bu siti | siti",
                "sudah sepakat dengan pak budi, minta guru mtk 5A besok jam 8 | budi",
                "minta bu siti rahmawati saja, matematika 5A kamis jam 07.30 | siti rahmawati",
                "minta bu siti ya | siti",
                "minta bu siti lagi | siti",
                "minta bu siti untuk matematika 5A besok jam 8 | siti",
                "minta bu siti matematika 5A besok jam 8 | siti",
                "mau bu siti lagi dong | siti",
                "kalau bisa pak bambang | bambang",
                "kalau bisa sama bu siti ya besok mtk 5A jam 8 | siti",
                "matematika 5A besok jam 8, pak budi kalau bisa | budi",
                "hanya dengan bu siti ya | siti",
                "harus bu siti ya | siti",
                "tolong Pak Budi lagi untuk matematika 6B Jumat jam 07.30 | budi",
                "bu siti saja | siti",
                "bu siti aja ya kak | siti",
                "sama bu siti saja ya | siti",
                "untuk bu siti saja | siti",
                "ya tapi jam 8, sama bu siti saja | siti",
                "sama seperti kemarin, minta bu siti lagi | siti",
                "ubah C2179 jadi jam 9, minta bu siti | siti",
                "minta bu siti kalau tidak bisa boleh yang lain | siti",
                "minta bu siti karena pak budi sakit | siti",
                "pak budi sakit, minta bu siti gantikan mtk 5A besok jam 8 | siti",
                "bukan pak budi tapi bu siti saja | siti",
                "jangan pak budi, minta bu siti saja | siti",
                "minta bu siti bisa gak ya? mtk 5A besok jam 8 | siti",
                "butuh guru IPA 7B besok jam 8, minta yang kemarin yaitu bu siti lagi | siti",
                "khusus bu siti, mtk 5A besok | siti",
                "pakai pak budi saja besok jam 9 | budi",
                "lebih suka pak bambang hermanto untuk kelas 6A | bambang hermanto",
                "minta guru pak budi besok jam 8 mtk 5A | budi",
                "minta bu siti yang ngajar mtk 5A besok jam 8 | siti",
                "minta ibu Dewi Lestari, B. Inggris 8C Senin jam 10 | dewi lestari",
                "mintak buk siti bae yo, mtk 5A isuk jam 8 | siti",
                "buk siti bae lagi yo, mtk 5A isuk jam 8 | siti",
                "kalu biso pak budi, ipa 6B isuk jam 9 | budi",
                "nak bu siti lagi yo, mtk 5A isuk jam setengah lapan | siti",
                "endak samo pak budi bae, mtk 5A jam 8 isuk | budi",
                "minto pak budi yo | budi",
                "nak cikgu siti saja | siti",
                "please ask Mrs Siti again, maths 5A tomorrow at 8 | siti",
                "we need a maths teacher for 5A tomorrow at 8, Mr Budi if possible | budi",
                "I would like to have Ms. Dewi for english 8C on Monday at 10 | dewi",
                "only Mrs Siti please, maths 5A Thursday 7.30 | siti",
                "asking for Mr Budi Santoso, maths 5A Thursday 7.30 | budi santoso",
                "it has been agreed with Mrs Siti, maths 5A Thursday 7.30 | siti",
                "prefer Mr Bambang for class 6A tomorrow | bambang",
                "we want Mrs Siti to teach maths 5A tomorrow at 8 | siti",
                "Mr Budi only, nobody else | budi",
            })
    void asks_for_somebody(String text, String name) {
        assertThat(wanted(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pak Budi demam lagi, minta guru matematika 5A besok jam 7.30",
                "bu siti ke puskesmas dulu, minta guru matematika 5A sekarang",
                "Pak Budi ke Jambi lagi, butuh guru IPA 7B besok jam 8",
                "tolong pak budi umroh 12 hari, minta guru mtk 5A",
                "minta guru untuk bu siti, matematika 5A besok jam 8",
                "bu siti lagi sakit",
                "batal saja, bu siti sudah masuk lagi",
                "batalkan, pak budi sudah sehat lagi",
                "pak budi lagi rapat, butuh pengganti mtk 5A jam 9",
                "bu siti lagi di rumah sakit, minta guru mtk 5A besok jam 8",
                "bu siti dulu yang sakit, sekarang pak budi",
                "minta pengganti pak budi besok jam 8 mtk 5A",
                "cari pengganti bu siti saja, mtk 5A besok jam 8",
                "minta guru pengganti untuk bu siti, mtk 5A besok",
                "tolong gantikan bu siti saja besok mtk 5A jam 8",
                "jangan bu siti lagi ya",
                "jangan minta pak budi lagi",
                "bukan bu siti lagi",
                "selain pak budi ya, mtk 5A besok jam 8",
                "tidak mau sama bu siti lagi",
                "gak usah pak budi lagi",
                "kelas bu siti saja yang kosong, 5A besok jam 8",
                "butuh guru untuk kelas bu siti saja, 5A besok jam 8",
                "minta guru untuk bu siti saja, mtk 5A besok jam 8",
                "hanya bu siti yang sakit",
                "hanya pak budi yang ngajar mtk, beliau cuti, minta guru mtk 5A besok jam 8",
                "mau bu siti istirahat dulu, minta guru mtk 5A besok",
                "sudah janjian dengan bu siti tapi beliau sakit, minta guru mtk 5A besok jam 8",
                "minta izin bu siti tidak masuk, butuh guru mtk 5A besok jam 8",
                "pak budi minta izin, tolong guru ipa 6B besok jam 9",
                "bu siti belum datang, tolong cek",
                "bu siti saja belum datang",
                "pak budi sudah datang",
                "minta nomor bu siti",
                "minta tolong bu siti sakit, cari guru mtk 5A besok jam 8",
                "minta bu siti cuti saja",
                "tolong mintakan izin pak budi",
                "pak budi dak masuk lagi, mintak guru mtk 5A isuk jam 8",
                "buk siti lagi demam, minto guru mtk 5A isuk",
                "bu siti lg ke dusun, butuh guru mtk 5A isuk jam 8",
                "pak budi idak biso lagi, mtk 5A isuk jam 8",
                "Mr Budi is sick again, we need a teacher for maths 5A tomorrow at 8",
                "we need a teacher for Mrs Siti, maths 5A tomorrow at 8",
                "please replace Mr Budi tomorrow, maths 5A at 8",
                "Mrs Siti is away first, then Mr Budi",
                "only Mrs Siti is sick",
                "don't ask Mr Budi again",
                "anybody except Mr Budi please",
                "ask for a substitute for Mr Budi, maths 5A tomorrow at 8",
                "I want Mrs Siti's class covered, maths 5A tomorrow at 8",
                "TOLONG PAK CARIKAN GURU MTK KELAS 8A BESOK JAM 8",
                "Mohon Bapak Ibu carikan guru IPA 7A besok jam 8",
                "iya pak Senin saja",
                "iya bu IPA saja",
                "Minta Pak Guru olahraga kelas 6B",
                "sudah sepakat dengan pak kepsek, minta guru mtk 5A besok jam 8",
            })
    void asks_for_nobody(String text) {
        assertThat(wanted(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOLONG PAK CARIKAN GURU MTK KELAS 8A BESOK JAM 8",
                "Mohon Bapak Ibu carikan guru IPA 7A besok jam 8",
                "iya pak Senin saja",
                "iya bu IPA saja",
                "Minta Pak Guru olahraga kelas 6B",
                "sudah sepakat dengan pak kepsek, minta guru mtk 5A besok jam 8",
                "sudah janjian dengan pak, mtk 5A besok",
                "sudah sepakat sama bapak dan ibu guru, mtk 5A besok jam 8",
                "sudah janji dengan bu senin jam 8 mtk 5A",
                "sudah sepakat dengan bu ketua komite",
                "kalau bisa Pak Zainal, mtk 5A besok jam 8",
                "minta Bu Rosmala saja, mtk 5A besok jam 8",
                "agreed with Mr Principal, maths 5A tomorrow at 8",
            })
    void nobody_unknown_is_asked_about(String text) {
        assertThat(TeacherWishes.in(text)).allMatch(wish -> wish.ordinary() || !wish.appointed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudah janjian dengan Bu Rosmala, mtk 5A besok jam 8",
                "sudah janjian sama pak zainal mtk 5A besok jam 8",
                "it has been arranged with Mrs Rosmala, maths 5A tomorrow at 8",
                "sudah bejanji samo pak zainal, mtk 5A isuk jam 8",
            })
    void an_appointment_is_with_somebody_though_nobody_knows_the_name(String text) {
        assertThat(TeacherWishes.in(text))
                .anyMatch(wish -> wish.appointed() && !wish.ordinary() && wish.name().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tidak boleh guru lain ya | UNWANTED",
                "jangan sampai ke guru lain | UNWANTED",
                "jangan ke guru lain | UNWANTED",
                "jangan cari guru lain | UNWANTED",
                "tidak usah cari yang lain | UNWANTED",
                "gak boleh yang lain | UNWANTED",
                "dak boleh guru lain yo | UNWANTED",
                "guru lain jangan | UNWANTED",
                "yang lain tidak usah | UNWANTED",
                "yang lain gak boleh | UNWANTED",
                "tidak mau yang lain | UNWANTED",
                "jangan ditawarkan ke guru lain | UNWANTED",
                "bu siti tidak bisa diganti, jangan yang lain | UNWANTED",
                "hanya beliau | UNWANTED",
                "beliau saja | UNWANTED",
                "harus bu siti ya | UNWANTED",
                "cuma sama pak budi | UNWANTED",
                "dia bae | UNWANTED",
                "nobody else please | UNWANTED",
                "don't ask others | UNWANTED",
                "only Mrs Siti | UNWANTED",
                "boleh yang lain | WELCOME",
                "boleh juga guru lain | WELCOME",
                "guru lain juga boleh | WELCOME",
                "yang lain gak apa-apa | WELCOME",
                "minta bu siti kalau tidak bisa boleh yang lain | WELCOME",
                "kalau beliau tidak bisa guru lain boleh | WELCOME",
                "kalau bu siti tidak bisa, cari guru lain saja | WELCOME",
                "kalu dak biso, guru lain boleh jugo | WELCOME",
                "tidak apa-apa guru lain | WELCOME",
                "if she can't, others are fine | WELCOME",
                "someone else is fine | WELCOME",
                "others too | WELCOME",
                "minta bu siti saja | UNSAID",
                "matematika 5A besok jam 8 | UNSAID",
                "bu siti tidak bisa | UNSAID",
            })
    void tells_whether_others_may_come(String text, Others others) {
        assertThat(TeacherWishes.others(text)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "untuk bu siti tolong bawa buku paket | minta bu siti | untuk bu siti tolong bawa buku paket",
                "minta bu siti tolong bawa buku paket | minta bu siti | tolong bawa buku paket",
                "sudah janjian dengan Bu Siti | janjian dengan Bu Siti | ''",
                "sama bu siti saja ya, bawa proyektor | sama bu siti saja | bawa proyektor",
                "bawa proyektor, minta bu siti lagi | minta bu siti lagi | bawa proyektor",
                "bawa proyektor | minta bu siti | bawa proyektor",
            })
    void only_what_asks_for_somebody_is_cut_out_of_a_note(String note, String said, String left) {
        assertThat(TeacherWishes.without(note, said)).isEqualTo(left);
    }
}
