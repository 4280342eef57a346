package id.guruonline.bench.stand;

import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.people.worldfile.World;
import id.guruonline.scheduler.people.worldfile.WorldRead;
import id.guruonline.scheduler.people.worldfile.WorldReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 400 primary schools with an operator each and 2,000 teachers, always the same; and a zone in
 * which it is a morning now, so that no quiet hours lie within the measurement.
 *
 * @param file the world as the service loads it
 */
public record Regency(Path file, ZoneId zone) {

    public static final int SCHOOLS = 400;
    public static final int TEACHERS = 2_000;
    public static final List<String> SUBJECTS =
            List.of(
                    "MATEMATIKA",
                    "BAHASA_INDONESIA",
                    "IPAS",
                    "SENI_BUDAYA",
                    "PJOK",
                    "BAHASA_INGGRIS",
                    "PENDIDIKAN_PANCASILA",
                    "PENDIDIKAN_AGAMA_ISLAM");
    public static final List<String> CLASSES = classes();

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MORNING = 9;
    private static final long OPERATORS_FROM = 1_000_000;
    private static final long TEACHERS_FROM = 2_000_000;

    private static List<String> classes() {
        List<String> classes = new ArrayList<>();
        for (int grade = 1; grade <= 6; grade++) {
            for (char letter = 'A'; letter <= 'C'; letter++) {
                classes.add(grade + String.valueOf(letter));
            }
        }
        return List.copyOf(classes);
    }

    /** Writes it into that folder. */
    public static Regency in(Path folder) {
        ZoneOffset here = ZoneOffset.UTC;
        int hours = MORNING - Instant.now().atZone(here).getHour();
        ZoneId zone = ZoneOffset.ofHours(hours < -11 ? hours + 24 : hours);
        Path file = folder.resolve("world.json");
        try {
            Files.writeString(file, world().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Regency(file, zone);
    }

    private static ObjectNode world() {
        Random random = new Random(1);
        ObjectNode world = JSON.createObjectNode();
        ArrayNode schools = world.putArray("schools");
        for (int i = 0; i < SCHOOLS; i++) {
            ObjectNode school = schools.addObject();
            school.put("npsn", npsn(i)).put("name", "SDN " + (i + 1) + " Bungo");
            school.put("level", "SD").put("stage", 1);
            place(school, random);
            school.putArray("operators")
                    .addObject()
                    .put("id", "op" + i)
                    .put("name", "Operator " + i)
                    .put("phone", "+62812%08d".formatted(i + 1));
            ArrayNode classes = school.putArray("classes");
            CLASSES.forEach(name -> classes.addObject().put("name", name).putArray("pupils"));
        }
        ArrayNode teachers = world.putArray("teachers");
        for (int i = 0; i < TEACHERS; i++) {
            ObjectNode teacher = teachers.addObject();
            teacher.put("id", "t" + i).put("name", "Guru " + i);
            teacher.put("phone", "+62813%08d".formatted(i + 1)).put("radiusKm", 10);
            int first = random.nextInt(SUBJECTS.size());
            teacher.putArray("subjects")
                    .add(SUBJECTS.get(first))
                    .add(
                            SUBJECTS.get(
                                    (first + 1 + random.nextInt(SUBJECTS.size() - 1))
                                            % SUBJECTS.size()));
            teacher.putArray("levels").add("SD");
            place(teacher, random);
        }
        world.putArray("office")
                .addObject()
                .put("id", "d1")
                .put("name", "Dinas Satu")
                .put("phone", "+6281400000001");
        return world;
    }

    private static void place(ObjectNode there, Random random) {
        there.put("lat", -1.65 + random.nextInt(300) / 1_000.0);
        there.put("lon", 101.95 + random.nextInt(300) / 1_000.0);
    }

    public static String npsn(int school) {
        return String.valueOf(10_500_001 + school);
    }

    /** The chat of the operator of that school. */
    public static long operatorChat(int school) {
        return OPERATORS_FROM + school;
    }

    public static long teacherChat(int teacher) {
        return TEACHERS_FROM + teacher;
    }

    /** Chats whose people proved long ago who they are. */
    public static void link(MongoDatabase database) {
        List<Document> accounts = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            accounts.add(account(operatorChat(i), "op" + i));
        }
        for (int i = 0; i < TEACHERS; i++) {
            accounts.add(account(teacherChat(i), "t" + i));
        }
        database.getCollection("accounts").insertMany(accounts);
    }

    private static Document account(long chat, String person) {
        return new Document("_id", "telegram:" + chat)
                .append("address", new Document("channel", "telegram").append("_id", "" + chat))
                .append("personId", person)
                .append("language", "ID");
    }

    /** The people as the scheduler knows them. */
    public World people() {
        try {
            if (new WorldReader(10).read(Files.readString(file))
                    instanceof WorldRead.Loaded(World world)) {
                return world;
            }
            throw new IllegalStateException("the world is faulty");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The n-th day of school from the day after tomorrow on. */
    public LocalDate schoolDay(int n) {
        LocalDate day = LocalDate.now(zone).plusDays(2);
        for (int left = n; ; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6 && left-- == 0) {
                return day;
            }
        }
    }
}
