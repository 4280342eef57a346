package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.HomeHours;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.School;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Schools and teachers on Bungo's places.
 *
 * @param directory everybody, as matching sees them
 * @param districts by npsn, the kecamatan a school lies in
 */
public record Regency(Directory directory, Map<String, String> districts) {

    /**
     * Bungo's kecamatan: roughly where their villages lie, and how many of a hundred schools are
     * there.
     */
    private enum District {
        PASAR_MUARA_BUNGO(-1.490, 102.117, 7),
        RIMBO_TENGAH(-1.535, 102.125, 8),
        BUNGO_DANI(-1.500, 102.095, 7),
        BATHIN_III(-1.510, 102.140, 6),
        BATHIN_II_BABEKO(-1.580, 102.200, 5),
        BATHIN_II_PELAYANG(-1.390, 102.030, 4),
        TANAH_SEPENGGAL(-1.420, 102.050, 7),
        TANAH_SEPENGGAL_LINTAS(-1.440, 102.080, 7),
        TANAH_TUMBUH(-1.400, 101.960, 6),
        RANTAU_PANDAN(-1.640, 101.930, 4),
        MUKO_MUKO_BATHIN_VII(-1.600, 102.020, 5),
        BATHIN_III_ULU(-1.700, 101.850, 4),
        PELEPAT(-1.750, 102.100, 8),
        PELEPAT_ILIR(-1.720, 102.300, 9),
        LIMBUR_LUBUK_MENGKUANG(-1.470, 101.800, 5),
        JUJUHAN(-1.300, 101.750, 5),
        JUJUHAN_ILIR(-1.250, 101.850, 3);

        private final double lat;
        private final double lon;
        private final int share;

        District(double lat, double lon, int share) {
            this.lat = lat;
            this.lon = lon;
            this.share = share;
        }

        String title() {
            return name().replace('_', ' ');
        }
    }

    /** How far around a kecamatan's middle its villages lie, in degrees: about 4 km. */
    private static final double SPREAD = 0.036;

    /** How many of a hundred schools, and of a hundred teachers, are of each level. */
    private static final Map<Level, Integer> LEVELS =
            Map.of(
                    Level.PAUD, 4,
                    Level.SD, 62,
                    Level.SMP, 19,
                    Level.SMA, 8,
                    Level.SMK, 5,
                    Level.SLB, 2);

    private static final List<Subject> PRIMARY =
            List.of(
                    Subject.GURU_KELAS,
                    Subject.GURU_KELAS,
                    Subject.GURU_KELAS,
                    Subject.GURU_KELAS,
                    Subject.GURU_KELAS,
                    Subject.PJOK,
                    Subject.PENDIDIKAN_AGAMA_ISLAM,
                    Subject.BAHASA_INGGRIS);

    private static final List<Subject> LOWER =
            List.of(
                    Subject.MATEMATIKA,
                    Subject.BAHASA_INDONESIA,
                    Subject.BAHASA_INGGRIS,
                    Subject.IPA,
                    Subject.IPS,
                    Subject.PJOK,
                    Subject.PENDIDIKAN_AGAMA_ISLAM,
                    Subject.PENDIDIKAN_PANCASILA,
                    Subject.SENI_BUDAYA,
                    Subject.INFORMATIKA);

    private static final List<Subject> UPPER =
            List.of(
                    Subject.MATEMATIKA,
                    Subject.BAHASA_INDONESIA,
                    Subject.BAHASA_INGGRIS,
                    Subject.FISIKA,
                    Subject.KIMIA,
                    Subject.BIOLOGI,
                    Subject.EKONOMI,
                    Subject.GEOGRAFI,
                    Subject.SEJARAH,
                    Subject.PJOK,
                    Subject.PENDIDIKAN_AGAMA_ISLAM);

    public Regency {
        districts = Map.copyOf(districts);
    }

    /** Draws one. */
    static Regency draw(int schoolCount, int teacherCount, Chance chance) {
        Map<String, String> districts = new HashMap<>();
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < schoolCount; i++) {
            SplittableRandom random = chance.of("school", i);
            District district = district(random);
            Level level = level(random);
            String npsn = "%08d".formatted(10_500_001 + i);
            districts.put(npsn, district.title());
            schools.add(
                    new School(
                            npsn,
                            level + " " + (i + 1),
                            level,
                            1,
                            near(district, random),
                            Bells.standard(level),
                            classes(level),
                            Set.of(),
                            Set.of()));
        }
        List<Teacher> teachers =
                IntStream.range(0, teacherCount)
                        .mapToObj(i -> teacher("t" + (i + 1), chance.of("teacher", i)))
                        .toList();
        return new Regency(new Directory(1, schools, teachers, Map.of()), districts);
    }

    /** What a teacher of a school of that level may be away from. */
    static List<Subject> subjects(Level level) {
        return switch (level) {
            case PAUD, SD, SLB -> PRIMARY;
            case SMP -> LOWER;
            case SMA, SMK -> UPPER;
        };
    }

    private static List<SchoolClass> classes(Level level) {
        int lowest = Math.max(1, level.lowestGrade());
        int highest = Math.max(2, level.highestGrade());
        return IntStream.rangeClosed(lowest, highest)
                .boxed()
                .flatMap(grade -> List.of(grade + "A", grade + "B").stream())
                .map(name -> new SchoolClass(name, List.of()))
                .toList();
    }

    private static Teacher teacher(String id, SplittableRandom random) {
        Level level = level(random);
        List<Subject> choice = subjects(level);
        Set<Subject> subjects = Set.of(choice.get(random.nextInt(choice.size())));
        Set<Level> levels =
                switch (level) {
                    case PAUD, SD -> Set.of(Level.PAUD, Level.SD);
                    case SLB -> Set.of(Level.SLB, Level.SD);
                    case SMP -> Set.of(Level.SMP, Level.SMA);
                    case SMA, SMK -> Set.of(Level.SMP, Level.SMA, Level.SMK);
                };
        return Teacher.letIn(id, "Guru " + id, subjects, levels, near(district(random), random))
                .radiusKm(8 + random.nextInt(18))
                .travelsFurther(random.nextInt(2) == 0)
                .weeklyJpWanted(4 + random.nextInt(21))
                .homeTimetable(homeHours(random))
                .done();
    }

    /** Six in ten have a school of their own, and teach there on some mornings. */
    private static List<HomeHours> homeHours(SplittableRandom random) {
        List<HomeHours> hours = new ArrayList<>();
        if (random.nextInt(10) < 6) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.getValue() <= 6 && random.nextInt(3) < 2) {
                    boolean early = random.nextBoolean();
                    hours.add(
                            new HomeHours(
                                    day,
                                    early ? LocalTime.of(7, 30) : LocalTime.of(9, 30),
                                    early ? LocalTime.of(9, 30) : LocalTime.of(12, 0)));
                }
            }
        }
        return hours;
    }

    private static District district(SplittableRandom random) {
        int left = random.nextInt(100);
        for (District district : District.values()) {
            left -= district.share;
            if (left < 0) {
                return district;
            }
        }
        return District.PASAR_MUARA_BUNGO;
    }

    private static Level level(SplittableRandom random) {
        int left = random.nextInt(100);
        for (Level level : Level.values()) {
            left -= LEVELS.getOrDefault(level, 0);
            if (left < 0) {
                return level;
            }
        }
        return Level.SD;
    }

    private static Place near(District district, SplittableRandom random) {
        return new Place(
                district.lat + SPREAD * random.nextGaussian(),
                district.lon + SPREAD * random.nextGaussian());
    }
}
