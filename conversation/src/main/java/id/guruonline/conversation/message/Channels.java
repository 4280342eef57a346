package id.guruonline.conversation.message;

import id.guruonline.conversation.message.ChannelTraits.Ability;
import id.guruonline.conversation.message.ChannelTraits.Ids;
import id.guruonline.conversation.message.ChannelTraits.Limits;
import id.guruonline.conversation.message.ChannelTraits.Price;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The traits of the channels that are there. */
public final class Channels {

    private final List<ChannelTraits> all;

    /**
     * @param all each by another name, the one to use first before others
     */
    public Channels(Collection<ChannelTraits> all) {
        this.all = List.copyOf(all);
        if (all.stream().map(ChannelTraits::name).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two channels of one name");
        }
    }

    /** All of them, the one to use first before others. */
    public List<ChannelTraits> list() {
        return all;
    }

    /** Those on which addresses are such ids, the one to use first before others. */
    public List<ChannelTraits> list(Ids ids) {
        return all.stream().filter(traits -> traits.ids() == ids).toList();
    }

    /** The names of those on which nobody is connected by more than their id in a world. */
    public List<String> listMadeUp() {
        return list(Ids.PERSON).stream().map(ChannelTraits::name).toList();
    }

    /** Whether there is one that real people are on. */
    public boolean isAnyReal() {
        return all.size() > listMadeUp().size();
    }

    /** The traits of the address's channel; empty where that channel is not there. */
    public Optional<ChannelTraits> find(Address address) {
        return all.stream().filter(traits -> traits.name().equals(address.channel())).findFirst();
    }

    /** Whether messages to the address cost nothing; not where its channel is not there. */
    public boolean isFree(Address address) {
        return find(address).filter(traits -> traits.price() == Price.FREE).isPresent();
    }

    /** Whether the address's channel is there and can. */
    public boolean can(Address address, Ability ability) {
        return find(address).filter(traits -> traits.can(ability)).isPresent();
    }

    /**
     * What every one of them takes: what one address does not take may go to the person's next one,
     * on another channel.
     */
    public Limits limits() {
        return new Limits(
                narrowest(Limits::text), narrowest(Limits::buttons), narrowest(Limits::label));
    }

    private int narrowest(ToIntFunction<Limits> limit) {
        return all.stream()
                .map(ChannelTraits::limits)
                .mapToInt(limit)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Addresses that open a chat and bring the code along, one for each channel that has any. */
    public List<String> listJoinLinks(String code) {
        return links(all, code);
    }

    /**
     * The address that opens a chat where nobody is known by their address, and so needs the code
     * to be let in; empty where there is no such chat.
     */
    public Optional<String> findInvitation(String code) {
        return links(list(Ids.CHAT), code).stream().findFirst();
    }

    private static List<String> links(List<ChannelTraits> some, String code) {
        return some.stream().flatMap(traits -> traits.joinLink().find(code).stream()).toList();
    }
}
