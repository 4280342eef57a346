package id.guruonline.scheduler.store;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return new MongoTemplate(new SafeDatabase(client, database), converter(moreRoots));
    }

    static MappingMongoConverter converter(Collection<? extends Class<?>> moreRoots) {
        MongoCustomConversions conversions =
                MongoCustomConversions.create(c -> c.registerConverters(TimeStrings.converters()));
        MongoMappingContext context = new PlainContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        Set<Class<?>> roots = new HashSet<>(SCHEDULER);
        roots.addAll(moreRoots);
        TypeTags tags = TypeTags.of(roots);
        MappingMongoConverter converter = new TaggingConverter(context, tags);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(TAG, List.of(tags)));
        converter.afterPropertiesSet();
        return converter;
    }

    private static final class SafeDatabase extends SimpleMongoClientDatabaseFactory {

        SafeDatabase(MongoClient client, String database) {
            super(client, database);
        }

        @Override
        protected MongoDatabase doGetMongoDatabase(String name) {
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
            return getName().equals(OTHER_IDS.getOrDefault(getOwner().getType(), "id"));
        }

        /** An id is what it is: by default a string that looks like an ObjectId becomes one. */
        @Override
        public Class<?> getFieldType() {
            return getType();
        }
    }

    private static final class TaggingConverter extends MappingMongoConverter {

        private final TypeTags tags;

        TaggingConverter(MongoMappingContext context, TypeTags tags) {
            super(NoOpDbRefResolver.INSTANCE, context);
            this.tags = tags;
        }

        @Override
        protected void addCustomTypeKeyIfNecessary(
                @Nullable TypeInformation<?> declared, Object value, Bson bson) {
            Class<?> reference =
                    declared == null ? Object.class : declared.getRequiredActualType().getType();
            boolean another = reference != Object.class && reference != value.getClass();
            if (another && value instanceof Record && !tags.knows(value.getClass())) {
                throw new MappingException(
                        value.getClass().getName() + " belongs to no registered root");
            }
            super.addCustomTypeKeyIfNecessary(declared, value, bson);
        }
    }
}
