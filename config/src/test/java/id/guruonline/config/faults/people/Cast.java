package id.guruonline.config.faults.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who lives in the town: schools with an operator and classes of pupils each, and teachers around
 * them; the same for the same seed.
 *
 * @param world as the service loads it
 */
public record Cast(List<Inhabitant> people, String world) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SCHOOLS = 12;
    private static final int TEACHERS = 100;

    /** So many that the stars of one lesson can be published. */
    private static final int PUPILS_A_CLASS = 6;

    static final List<String> CLASSES = List.of("4A", "5A", "6A");
    static final List<String> SUBJECTS =
            List.of("MATEMATIKA", "BAHASA_INDONESIA", "IPAS", "SENI_BUDAYA");

    /** What somebody does here. */
    public enum Part {
        OPERATOR,
        TEACHER,
        PUPIL
    }

    /**
     * Somebody.
     *
     * @param address as accounts write it
     * @param school the npsn of an operator's or pupil's; empty for a teacher
     */
    public record Inhabitant(String id, Part part, String address, String school) {

        /** The channel the person uses. */
        public String channel() {
            return address.substring(0, address.indexOf(':'));
        }

        /** Where it is to be linked first: nobody knows a chat by itself. */
        public boolean isChat() {
            return channel().equals("telegram");
        }

        boolean plays(Part other) {
            return part == other;
        }
    }

    /**
     * Draws them.
     *
     * @param channels what they use, by turns
     */
    public static Cast of(long seed, List<String> channels) {
        return new Drawing(new Random(seed), channels).draw();
    }

    /** Where the school with that number lies. */
    static String npsn(int school) {
        return String.valueOf(10_500_001 + school);
    }

    static int schools() {
        return SCHOOLS;
    }

    private static final class Drawing {

        private final Random random;
        private final List<String> channels;
        private final List<Inhabitant> people = new ArrayList<>();
        private final ObjectNode world = JSON.createObjectNode();
        private int phones;

        Drawing(Random random, List<String> channels) {
            this.random = random;
            this.channels = channels;
        }

        Cast draw() {
            ArrayNode schools = world.putArray("schools");
            for (int i = 0; i < SCHOOLS; i++) {
                school(schools.addObject(), i);
            }
            ArrayNode teachers = world.putArray("teachers");
            for (int i = 0; i < TEACHERS; i++) {
                teacher(teachers.addObject(), i);
            }
            ObjectNode officer = world.putArray("office").addObject();
            officer.put("id", "d1").put("name", "Dinas Satu").put("phone", phone());
            return new Cast(List.copyOf(people), world.toString());
        }

        private void school(ObjectNode school, int number) {
            String npsn = npsn(number);
            school.put("npsn", npsn).put("name", "SDN " + (number + 1) + " Bungo");
            school.put("level", "SD").put("stage", 1);
            place(school);
            ObjectNode operator = school.putArray("operators").addObject();
            String phone = phone();
            String id = "op" + number;
            operator.put("id", id).put("name", "Operator " + number).put("phone", phone);
            move(id, Part.OPERATOR, phone, npsn, number);
            ArrayNode classes = school.putArray("classes");
            for (String name : CLASSES) {
                ArrayNode pupils = classes.addObject().put("name", name).putArray("pupils");
                for (int i = 0; i < PUPILS_A_CLASS; i++) {
                    String pupil = "p" + number + name + i;
                    pupils.addObject().put("id", pupil).put("name", "Murid " + pupil);
                    people.add(new Inhabitant(pupil, Part.PUPIL, chat(), npsn));
                }
            }
        }

        private void teacher(ObjectNode teacher, int number) {
            String phone = phone();
            String id = "t" + number;
            teacher.put("id", id).put("name", "Guru " + number).put("phone", phone);
            ArrayNode subjects = teacher.putArray("subjects");
            SUBJECTS.forEach(subjects::add);
            teacher.putArray("levels").add("SD");
            teacher.put("radiusKm", 40);
            place(teacher);
            move(id, Part.TEACHER, phone, "", number);
        }

        private void move(String id, Part part, String phone, String school, int number) {
            String channel = channels.get(number % channels.size());
            boolean talks = part != Part.OPERATOR || !channel.equals("sms");
            String address = channel.equals("telegram") || !talks ? chat() : channel + ":" + phone;
            people.add(new Inhabitant(id, part, address, school));
        }

        private void place(ObjectNode there) {
            there.put("lat", -1.49 + random.nextInt(100) / 1_000.0);
            there.put("lon", 102.1 + random.nextInt(100) / 1_000.0);
        }

        private String phone() {
            return "+62812%08d".formatted(++phones);
        }

        private String chat() {
            return "telegram:" + (7_000 + people.size());
        }
    }

    /** Everybody by address. */
    public Map<String, Inhabitant> byAddress() {
        return people.stream()
                .collect(
                        java.util.stream.Collectors.toUnmodifiableMap(
                                Inhabitant::address, person -> person));
    }
}
