package org.samrad.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The main menu, put together from the items that houses plug in.
@Component
public class Navigation {
    private final List<Item> items;
    private final ObjectProvider<Concern> concerns;

    Navigation(List<Item> items, ObjectProvider<Concern> concerns) {
        this.concerns = concerns;
        this.items = items.stream()
                .sorted((a, b) -> Integer.compare(a.place(), b.place()))
                .toList();
    }

    /// One entry; `place` orders them, `audience` says who sees it. From place 50 on, an entry is folded away in a long
    /// menu.
    public record Item(String textKey, String href, int place, Audience audience) {
        private static final int FURTHER = 50;

        public boolean isFurther() {
            return place >= FURTHER;
        }

        public boolean here(String path) {
            return path.equals(href) || path.startsWith(href + "/");
        }
    }

    public enum Audience {
        EVERYBODY,
        SIGNED_IN,
        /// Who is signed in and whom it concerns, as the house says that plugs it in.
        CONCERNED
    }

    /// Whether an entry concerns whoever is signed in.
    public interface Concern {
        String href();

        boolean concernsReader();
    }

    List<Item> items(Audience audience) {
        return items.stream()
                .filter(item -> item.audience() == Audience.EVERYBODY || audience == Audience.SIGNED_IN)
                .filter(item -> item.audience() != Audience.CONCERNED || concernsReader(item))
                .toList();
    }

    private boolean concernsReader(Item item) {
        return concerns.stream().anyMatch(one -> one.href().equals(item.href()) && one.concernsReader());
    }
}
