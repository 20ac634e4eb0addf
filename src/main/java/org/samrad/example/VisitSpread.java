package org.samrad.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who goes where, when those who have no visit yet are spread over the seats that are left: each to the visit with the
/// fewest, so that nobody goes alone while others crowd. Whoever finds no seat is left out.
final class VisitSpread {
    private VisitSpread() {}

    /// A visit with as many as go already and as many as may.
    record Room(UUID visit, int taken, int seats) {}

    static Map<UUID, List<UUID>> of(List<Room> rooms, List<UUID> people) {
        var taken = new LinkedHashMap<UUID, Integer>();
        rooms.forEach(room -> taken.put(room.visit(), room.taken()));
        var spread = new LinkedHashMap<UUID, List<UUID>>();
        for (var person : people) {
            Room emptiest = null;
            for (var room : rooms) {
                int there = taken.getOrDefault(room.visit(), 0);
                if (there < room.seats() && (emptiest == null || there < taken.getOrDefault(emptiest.visit(), 0))) {
                    emptiest = room;
                }
            }
            if (emptiest == null) {
                break;
            }
            taken.merge(emptiest.visit(), 1, Integer::sum);
            spread.computeIfAbsent(emptiest.visit(), none -> new ArrayList<>()).add(person);
        }
        return spread;
    }
}
