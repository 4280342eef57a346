package id.guruonline.scheduler.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void nothing_in_a_name_is_invisible_or_turns_what_stands_around_it() {
        Officer officer = new Officer("d1", "\u202eDinas\u200b Bungo\u2066\u0007", null);
        assertThat(officer.name()).isEqualTo("Dinas Bungo");
    }

    @Test
    void letters_of_other_tongues_and_degrees_stay() {
        String name = "Sri Wahyuni, S.Pd. é 王";
        assertThat(new Officer("d1", name, null).name()).isSameAs(name);
    }
}
