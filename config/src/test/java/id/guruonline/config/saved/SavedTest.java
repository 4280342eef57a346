package id.guruonline.config.saved;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.guruonline.config.WithoutTests;
import id.guruonline.conversation.junction.Junction;
import id.guruonline.conversation.store.ConversationSchema;
import id.guruonline.scheduler.saved.SavedAs;
import id.guruonline.scheduler.saved.SavedIn;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.testing.Samples;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * What any database may hold: it is read by the code as it is, and written again. A document whose
 * name, tag or field the code has lost fails here, as does a saved record or component of which no
 * document is frozen. Where a test asks for a document, put the line it prints into the file it
 * names, below the others; a line with the constants of an enum takes the place of the one before.
 */
class SavedTest {

    private static final List<Class<? extends Record>> TAGGED = marked(SavedAs.class);
    private static final List<Class<? extends Record>> DOCUMENTS = marked(SavedIn.class);

    /** Nothing is asked of a database: there is none. */
    private static final MongoClient NOWHERE = MongoClients.create("mongodb://127.0.0.1:1/");

    private final MongoConverter converter =
            MongoMapping.template(NOWHERE, "none", roots()).getConverter();

    private static List<Class<?>> roots() {
        List<Class<?>> roots = new ArrayList<>(ConversationSchema.ROOTS);
        roots.addAll(Junction.SAVED);
        return roots;
    }

    /** A frozen document, and what it is read as. */
    record Frozen(Class<? extends Record> type, String file, Document document) {

        @Override
        public String toString() {
            return file + ": " + type.getSimpleName();
        }
    }

    static Stream<Frozen> frozen() {
        return Stream.concat(
                DOCUMENTS.stream()
                        .flatMap(type ->
                                FrozenDocuments.list(collectionOf(type)).stream()
                                        .map(d -> new Frozen(type, collectionOf(type), told(d)))),
                FrozenDocuments.list(FrozenDocuments.TAGGED).stream()
                        .map(d -> new Frozen(typeOf(d), FrozenDocuments.TAGGED, d)));
    }

    /** Without what the store makes of the rest: a timetable's id says again whose and when. */
    private static Document told(Document document) {
        return document.containsKey("teacherId") && document.containsKey("week")
                ? without(document, "_id")
                : document;
    }

    private static Document without(Document document, String field) {
        Document rest = new Document(document);
        rest.remove(field);
        return rest;
    }

    private static Class<? extends Record> typeOf(Document tagged) {
        String tag = tagged.getString("_type");
        return TAGGED.stream()
                .filter(type -> tagOf(type).equals(tag))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record bears the tag %s".formatted(tag)));
    }

    @AfterAll
    static void closed() {
        NOWHERE.close();
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void what_a_database_holds_is_read_as_it_was_meant(Frozen frozen) {
        new Holding().check(frozen.toString(), read(frozen), frozen.document());
    }

    @ParameterizedTest
    @MethodSource("frozen")
    void what_a_database_holds_is_written_again_as_it_was(Frozen frozen) {
        Document again = written(read(frozen));
        assertThat(ofTheSame(again, frozen.document())).isEqualTo(frozen.document());
    }

    /** Without the fields that came to a record after the document was frozen. */
    private static Object ofTheSame(Object again, Object frozen) {
        return switch (again) {
            case Document document when frozen instanceof Document before -> {
                Document same = new Document();
                before.forEach((field, value) -> {
                    if (document.containsKey(field)) {
                        same.put(field, ofTheSame(document.get(field), value));
                    }
                });
                yield same;
            }
            case List<?> list
                    when frozen instanceof List<?> before && list.size() == before.size() ->
                    IntStream.range(0, list.size())
                            .mapToObj(i -> ofTheSame(list.get(i), before.get(i)))
                            .toList();
            default -> again;
        };
    }

    @Test
    void a_frozen_document_is_there_for_each_record_that_is_saved() {
        Set<Class<?>> frozen = frozen().map(Frozen::type).collect(Collectors.toSet());
        nothingIsMissing(
                marked().filter(type -> !frozen.contains(type))
                        .map(type ->
                                toAdd(
                                        fileOf(type),
                                        type.getName(),
                                        Stream.of(specimen(type, true), specimen(type, false))
                                                .map(this::written)
                                                .map(FrozenDocuments::line)
                                                .distinct()))
                        .toList());
    }

    @Test
    void each_component_of_what_is_saved_has_something_in_a_frozen_document() {
        Holding all = new Holding();
        frozen().forEach(each -> all.check(each.toString(), read(each), each.document()));
        nothingIsMissing(toShow(all.unseen().collect(Collectors.toCollection(TreeSet::new))));
    }

    /** A document for each of the components; their own record's, where that is saved by itself. */
    private List<String> toShow(Set<String> components) {
        List<String> missing = new ArrayList<>();
        Set<String> left = new TreeSet<>(components);
        marked().sorted(Comparator.comparing(type -> !declaresOneOf(type, components)))
                .forEach(type -> {
                    Document document = written(specimen(type, true));
                    Set<String> shown = shown(new Frozen(type, fileOf(type), told(document)));
                    shown.retainAll(left);
                    if (!shown.isEmpty()) {
                        missing.add(
                                toAdd(
                                        fileOf(type),
                                        String.join(", ", shown),
                                        Stream.of(FrozenDocuments.line(document))));
                        left.removeAll(shown);
                    }
                });
        left.forEach(component -> missing.add("no specimen has anything for " + component));
        return missing;
    }

    private static boolean declaresOneOf(Class<?> type, Set<String> components) {
        return components.stream().anyMatch(name -> name.startsWith(type.getName() + "."));
    }

    private Set<String> shown(Frozen frozen) {
        Holding one = new Holding();
        one.check(frozen.toString(), read(frozen), frozen.document());
        return one.seen();
    }

    @Test
    void each_record_that_bears_a_tag_is_known_to_the_database_of_the_service() {
        assertThat(TAGGED)
                .filteredOn(type ->
                        !tagOf(type).equals(written(specimen(type, true)).get(MongoMapping.TAG)))
                .as("what is below no root that is told")
                .isEmpty();
    }

    @Test
    void no_tag_is_borne_twice() {
        assertThat(TAGGED.stream().map(SavedTest::tagOf)).doesNotHaveDuplicates();
    }

    @Test
    void databases_hold_exactly_these_constants_of_each_enum() {
        Set<Set<String>> frozen =
                FrozenDocuments.constants().stream()
                        .map(Set::copyOf)
                        .collect(Collectors.toCollection(HashSet::new));
        assertThat(savedEnums()).isNotEmpty();
        nothingIsMissing(
                savedEnums().stream()
                        .filter(type -> !frozen.contains(namesOf(type)))
                        .map(type ->
                                toAdd(
                                        FrozenDocuments.file(FrozenDocuments.TAGGED),
                                        type.getName(),
                                        Stream.of(FrozenDocuments.line(namesOf(type)))))
                        .toList());
        frozen.removeAll(savedEnums().stream().map(SavedTest::namesOf).toList());
        assertThat(frozen)
                .as("constants that no enum has; of one that got another, its line is replaced")
                .isEmpty();
    }

    private static Set<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Class<?>> savedEnums() {
        Set<Class<?>> met = new LinkedHashSet<>();
        Stream.concat(TAGGED.stream(), DOCUMENTS.stream()).forEach(type -> meet(type, met));
        met.removeIf(type -> !type.isEnum());
        return met;
    }

    private static void meet(Type type, Collection<Class<?>> met) {
        switch (type) {
            case ParameterizedType of ->
                    Arrays.stream(of.getActualTypeArguments()).forEach(each -> meet(each, met));
            case Class<?> c when isOurs(c) && !met.contains(c) -> {
                met.add(c);
                if (c.isRecord()) {
                    Arrays.stream(c.getRecordComponents())
                            .forEach(component -> meet(component.getGenericType(), met));
                }
            }
            default -> {}
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("id.guruonline.");
    }

    private Record read(Frozen frozen) {
        return converter.read(frozen.type(), frozen.document());
    }

    private Document written(Object record) {
        Document document = new Document();
        converter.write(record, document);
        return document;
    }

    private static String toAdd(String file, String what, Stream<String> lines) {
        return "saved/%s is to have for %s:%n%s%n"
                .formatted(file, what, lines.collect(Collectors.joining(System.lineSeparator())));
    }

    private static void nothingIsMissing(List<String> missing) {
        assertThat(missing)
                .overridingErrorMessage(() -> String.join(System.lineSeparator(), missing))
                .isEmpty();
    }

    private static Stream<Class<? extends Record>> marked() {
        return Stream.concat(TAGGED.stream(), DOCUMENTS.stream()).distinct();
    }

    private static String fileOf(Class<?> type) {
        return FrozenDocuments.file(
                TAGGED.contains(type) ? FrozenDocuments.TAGGED : collectionOf(type));
    }

    private static Object specimen(Class<? extends Record> type, boolean full) {
        return (full ? Samples.full() : Samples.bare()).with(SavedTest::oneBelow).of(type);
    }

    /** The simplest record for an interface that any record may implement. */
    private static @Nullable Object oneBelow(String name, Type type) {
        return type instanceof Class<?> c && c.isInterface() && !c.isSealed()
                ? TAGGED.stream()
                        .filter(each -> isOurs(c) && c.isAssignableFrom(each))
                        .min(Comparator.comparingInt(each -> each.getRecordComponents().length))
                        .map(Samples.full()::of)
                        .orElse(null)
                : null;
    }

    private static String tagOf(Class<?> type) {
        return type.getAnnotation(SavedAs.class).value();
    }

    private static String collectionOf(Class<?> type) {
        return type.getAnnotation(SavedIn.class).value();
    }

    private static List<Class<? extends Record>> marked(Class<? extends Annotation> mark) {
        return new ClassFileImporter()
                .withImportOption(new WithoutTests()).importPackages("id.guruonline").stream()
                        .filter(c -> c.isAnnotatedWith(mark))
                        .map(JavaClass::reflect)
                        .<Class<? extends Record>>map(c -> c.asSubclass(Record.class))
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }
}
