package id.guruonline.scheduler.store.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;

/**
 * What a record is made of.
 *
 * @param making takes the components as an array
 * @param components in the order in which they are saved: the id first
 */
record RecordShape(Class<?> type, MethodHandle making, List<Component> components) {

    /**
     * One component.
     *
     * @param place among the record's components, from 0
     * @param field of its document
     */
    private record Component(
            int place, String field, MethodHandle reading, LazyForm form, boolean mustBe) {}

    /** Found when it is needed first: a record may have others of its kind in it. */
    private static final class LazyForm {

        private final Type type;
        private final Function<Type, Form> forms;
        private volatile @Nullable Form found;

        LazyForm(Type type, Function<Type, Form> forms) {
            this.type = type;
            this.forms = forms;
        }

        Form get() {
            Form form = found;
            if (form == null) {
                form = forms.apply(type);
                found = form;
            }
            return form;
        }
    }

    /**
     * Looks at a record's type.
     *
     * @param forms of the types of components
     */
    static RecordShape of(Class<?> type, Function<Type, Form> forms) {
        RecordComponent[] all = type.getRecordComponents();
        try {
            Constructor<?> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(all)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            MethodHandle making =
                    MethodHandles.lookup()
                            .unreflectConstructor(canonical)
                            .asSpreader(Object[].class, all.length)
                            .asType(MethodType.methodType(Object.class, Object[].class));
            List<Component> components = new ArrayList<>();
            for (int i = 0; i < all.length; i++) {
                components.add(component(i, all[i], MongoMapping.isId(all[i]), forms));
            }
            components.sort(Comparator.comparing(c -> !c.field().equals("_id")));
            return new RecordShape(type, making, List.copyOf(components));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no record that can be saved", e);
        }
    }

    private static Component component(
            int place, RecordComponent component, boolean isId, Function<Type, Form> forms)
            throws IllegalAccessException {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        MethodHandle reading =
                MethodHandles.lookup()
                        .unreflect(accessor)
                        .asType(MethodType.methodType(Object.class, Object.class));
        return new Component(
                place,
                isId ? "_id" : component.getName(),
                reading,
                new LazyForm(component.getGenericType(), forms),
                component.getType().isPrimitive());
    }

    /** Puts the components of such a record into its document; nothing for those that are null. */
    void write(Object value, Map<String, Object> document) {
        for (Component component : components) {
            Object plain = valueOf(component, value);
            if (plain != null) {
                document.put(component.field(), component.form().get().write(plain));
            }
        }
    }

    private static @Nullable Object valueOf(Component component, Object value) {
        try {
            return component.reading().invokeExact(value);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new MappingException(component.field() + " cannot be asked for", e);
        }
    }

    /** The record of a document; what the document has besides is left out. */
    Object read(Map<String, ?> document) {
        @Nullable Object[] values = new Object[components.size()];
        for (Component component : components) {
            values[component.place()] = read(component, document.get(component.field()));
        }
        try {
            return making.invokeExact(values);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new MappingException("no " + type.getSimpleName() + " can be made", e);
        }
    }

    private @Nullable Object read(Component component, @Nullable Object saved) {
        if (saved != null) {
            try {
                return component.form().get().read(saved);
            } catch (RuntimeException e) {
                throw new MappingException(
                        component.field() + " of " + type.getSimpleName() + " cannot be read", e);
            }
        }
        if (component.mustBe()) {
            throw new MappingException(
                    "there is no " + component.field() + " of " + type.getSimpleName());
        }
        return null;
    }
}
