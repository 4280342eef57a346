package id.guruonline.scheduler.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * What of the directory is to be read again.
 *
 * @param schools by number
 * @param persons by id, with what is noted of where they stand
 * @param stars ids of the teachers whose stars were counted anew
 */
record DirectoryChange(Set<String> schools, Set<String> persons, Set<String> stars) {

    /** Of more than so many, reading everything is hardly dearer. */
    private static final int MOST = 500;

    private static final String SCHOOLS = "schools";
    private static final String PERSONS = "persons";
    private static final String STARS = "stars";

    static final DirectoryChange NOTHING = new DirectoryChange(Set.of(), Set.of(), Set.of());

    DirectoryChange {
        schools = Set.copyOf(schools);
        persons = Set.copyOf(persons);
        stars = Set.copyOf(stars);
    }

    static DirectoryChange ofPersons(Collection<String> ids) {
        return new DirectoryChange(Set.of(), Set.copyOf(ids), Set.of());
    }

    static DirectoryChange ofSchool(String npsn, Collection<String> personIds) {
        return new DirectoryChange(Set.of(npsn), Set.copyOf(personIds), Set.of());
    }

    static DirectoryChange ofStars(String teacherId) {
        return new DirectoryChange(Set.of(), Set.of(), Set.of(teacherId));
    }

    DirectoryChange and(DirectoryChange other) {
        return new DirectoryChange(
                union(schools, other.schools),
                union(persons, other.persons),
                union(stars, other.stars));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Whether it is so much that everything may as well be read. */
    boolean isLarge() {
        return schools.size() + persons.size() + stars.size() > MOST;
    }

    Document document() {
        Document document = new Document();
        put(document, SCHOOLS, schools);
        put(document, PERSONS, persons);
        put(document, STARS, stars);
        return document;
    }

    private static void put(Document document, String field, Set<String> ids) {
        if (!ids.isEmpty()) {
            document.append(field, new ArrayList<>(ids));
        }
    }

    static DirectoryChange of(Document document) {
        return new DirectoryChange(
                ids(document, SCHOOLS), ids(document, PERSONS), ids(document, STARS));
    }

    private static Set<String> ids(Document document, String field) {
        return Set.copyOf(document.getList(field, String.class, List.of()));
    }
}
