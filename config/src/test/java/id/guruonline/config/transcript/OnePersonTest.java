package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.store.MongoPeople;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries of a world file with one phone are one person. */
class OnePersonTest {

    private static final String WORLD =
            """
            {"clock": "2026-11-23T09:00:00+07:00",
             "schools": [
               {"npsn": "10500001", "name": "SDN 12 Muara Bungo", "level": "SD", "lat": -1.487,
                "lon": 102.116, "classes": [{"name": "5A", "pupils": []}],
                "operators": [{"id": "op1", "name": "Rina", "phone": "+6281200000001"}]},
               {"npsn": "10500002", "name": "SDN 45 Rimbo Tengah", "level": "SD", "lat": -1.49,
                "lon": 102.12, "operators": [
                  {"id": "op2", "name": "Siti", "phone": "+6281200000101"},
                  {"id": "op3", "name": "Rina", "phone": "+6281200000001"}]}],
             "teachers": [{"id": "t1", "name": "Siti", "phone": "+6281200000101",
               "subjects": ["MATEMATIKA"], "levels": ["SD"], "lat": -1.491, "lon": 102.13}]}
            """;

    private final ServiceStage stage = new ServiceStage(StageFactory.OPEN);
    private int said;

    @BeforeEach
    void load() {
        stage.world(WORLD);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String say(String person, String text) {
        stage.say(person, text, "m" + ++said);
        stage.settle();
        return stage.messages(person, 0).getLast().text();
    }

    @Test
    void all_ids_of_somebody_speak_and_hear_as_one() {
        assertThat(say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10"))
                .contains("sekolah yang mana");
        assertThat(say("op3", "SDN 12 Muara Bungo")).contains("Mohon dicek", "SDN 12 Muara Bungo");
        assertThat(say("op1", "kirim")).contains("sudah kami terima");
        assertThat(stage.messages("op2", 0).getLast().text()).contains("Ada tawaran");
        assertThat(say("op2", "ya")).contains("pelajaran ini milik Anda");
        assertThat(stage.messages("t1", 0)).isEqualTo(stage.messages("op2", 0));
        assertThat(stage.messages("op3", 0)).isEqualTo(stage.messages("op1", 0));
        assertThat(stage.timetable("t1")).hasSize(1);
    }

    @Test
    void each_role_is_somebody_in_the_directory() {
        Directory directory = stage.part(MongoPeople.class).directory();
        assertThat(directory.listPersons()).extracting(Person::id).contains("op2", "t1");
        assertThat(directory.oneself("t1")).isEqualTo("op2");
        assertThat(directory.listRoles(directory.getTeacher("t1")))
                .extracting(Person::id)
                .isEqualTo(List.of("op2", "t1"));
    }
}
