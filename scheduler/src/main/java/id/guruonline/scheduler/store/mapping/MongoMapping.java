package id.guruonline.scheduler.store.mapping;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mapping.model.FieldNamingStrategy;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.PropertyNameFieldNamingStrategy;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How the plain records of the domain become documents, without an annotation on them:
 *
 * <ul>
 *   <li>a component is a field of its name; null is absent; {@code id} is {@code _id}, in nested
 *       documents too (a query on {@code facts} asks for {@code facts._id}), as is the {@code npsn}
 *       of a {@link School}; an id stays a string, whatever it looks like;
 *   <li>an Instant is a date of millisecond precision, an enum its name, every other type of {@code
 *       java.time} its ISO-8601 string;
 *   <li>what belongs to a registered root (see {@link TypeTags}) carries {@link #TAG}; nothing else
 *       carries a type. Writing, where an interface is declared, a record that belongs to no root
 *       fails, as does reading an unknown tag.
 * </ul>
 */
public final class MongoMapping {

    /** The field with the type tag, such as {@code Fact.Offered}. */
    public static final String TAG = "_type";

    private static final List<Class<?>> SCHEDULER =
            List.of(Fact.class, Progress.class, Person.class);

    private static final Map<Class<?>, String> OTHER_IDS = Map.of(School.class, "npsn");

    private MongoMapping() {}

    /**
     * The way to a database: writes are acknowledged by the majority and journalled, reads come
     * from the primary, UUIDs are standard.
     *
     * @param client stays the caller's to close
     * @param moreRoots sealed interfaces, and records that implement an interface that is not
     *     sealed, besides the scheduler's own, of which documents of the caller are made; see
     *     {@link TypeTags}
     */
    public static MongoTemplate template(
            MongoClient client, String database, Collection<? extends Class<?>> moreRoots) {
        Records records = new Records(tags(moreRoots));
        return new PlainTemplate(new SafeDatabase(client, database), converter(records), records);
    }

    /**
     * A change of one document as the driver is given it.
     *
     * @param mongo one of {@link #template}'s; refuses any other, and what a change cannot have
     */
    public static UpdateOneModel<Document> change(MongoTemplate mongo, Query which, Update change) {
        if (!(mongo instanceof PlainTemplate plain)) {
            throw new IllegalArgumentException("no template of documents like these: " + mongo);
        }
        return plain.one(which, change);
    }

    /** The tag of a record as documents have it; refuses a record without. */
    public static String tagOf(Class<? extends Record> type) {
        return TypeTags.tagOf(type);
    }

    /** Whether a record is found by that component. */
    static boolean isId(RecordComponent component) {
        return isId(component.getDeclaringRecord(), component.getName());
    }

    private static boolean isId(Class<?> of, String name) {
        return name.equals(OTHER_IDS.getOrDefault(of, "id"));
    }

    private static TypeTags tags(Collection<? extends Class<?>> moreRoots) {
        Set<Class<?>> roots = new HashSet<>(SCHEDULER);
        roots.addAll(moreRoots);
        return TypeTags.of(roots);
    }

    /** By the records' own forms. */
    static MappingMongoConverter converter(Collection<? extends Class<?>> moreRoots) {
        return converter(new Records(tags(moreRoots)));
    }

    private static MappingMongoConverter converter(Records records) {
        MongoCustomConversions conversions =
                MongoCustomConversions.create(c -> c.registerConverters(TimeStrings.converters()));
        MongoMappingContext context = new PlainContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = new RecordConverter(context, records);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(TAG, List.of(records.tags())));
        converter.afterPropertiesSet();
        return converter;
    }

    private static final class SafeDatabase extends SimpleMongoClientDatabaseFactory {

        private final Map<String, MongoDatabase> databases = new ConcurrentHashMap<>();

        SafeDatabase(MongoClient client, String database) {
            super(client, database);
        }

        @Override
        protected MongoDatabase doGetMongoDatabase(String name) {
            return databases.computeIfAbsent(name, this::safe);
        }

        private MongoDatabase safe(String name) {
            MongoDatabase database = super.doGetMongoDatabase(name);
            return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadPreference(ReadPreference.primary())
                    .withCodecRegistry(
                            CodecRegistries.withUuidRepresentation(
                                    database.getCodecRegistry(), UuidRepresentation.STANDARD));
        }
    }

    private static final class PlainContext extends MongoMappingContext {

        @Override
        public MongoPersistentProperty createPersistentProperty(
                Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            return new PlainProperty(
                    property, owner, simpleTypes, PropertyNameFieldNamingStrategy.INSTANCE);
        }
    }

    private static final class PlainProperty extends BasicMongoPersistentProperty {

        PlainProperty(
                Property property,
                MongoPersistentEntity<?> owner,
                SimpleTypeHolder simpleTypes,
                FieldNamingStrategy names) {
            super(property, owner, simpleTypes, names);
        }

        @Override
        public boolean isIdProperty() {
            return isId(getOwner().getType(), getName());
        }

        /** An id is what it is: by default a string that looks like an ObjectId becomes one. */
        @Override
        public Class<?> getFieldType() {
            return getType();
        }
    }

    /** Spring's, but for whole records. */
    private static final class RecordConverter extends MappingMongoConverter {

        private final Records records;

        RecordConverter(MongoMappingContext context, Records records) {
            super(NoOpDbRefResolver.INSTANCE, context);
            this.records = records;
        }

        @Override
        public <S> S read(Class<S> type, Bson bson) {
            return bson instanceof Document document && type != Document.class
                    ? records.read(type, document)
                    : super.read(type, bson);
        }

        @Override
        public void write(Object value, Bson bson) {
            if (value instanceof Record one && bson instanceof Document document) {
                records.writeInto(one, document);
            } else {
                super.write(value, bson);
            }
        }

        @Override
        protected void addCustomTypeKeyIfNecessary(
                @Nullable TypeInformation<?> declared, Object value, Bson bson) {
            Class<?> reference =
                    declared == null ? Object.class : declared.getRequiredActualType().getType();
            boolean another = reference != Object.class && reference != value.getClass();
            if (another && value instanceof Record && !records.tags().knows(value.getClass())) {
                throw new MappingException(
                        value.getClass().getName() + " belongs to no registered root");
            }
            super.addCustomTypeKeyIfNecessary(declared, value, bson);
        }
    }
}
