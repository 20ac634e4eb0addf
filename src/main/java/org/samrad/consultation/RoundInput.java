package org.samrad.consultation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.samrad.insight.VoteMatrix;

/// What one round was computed from: votes by row and column, columns taken out, and each row's audience group. Kept
/// until the last round is published, because a round may only tell what, together with the rounds before it, points
/// out nobody; after that it is deleted.
record RoundInput(VoteMatrix votes, BitSet withdrawn, int[] audience) {

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(votes.participants());
            out.writeInt(votes.statements());
            for (int group : audience) {
                out.writeInt(group);
            }
            for (int column = 0; column < votes.statements(); column++) {
                out.writeBoolean(withdrawn.get(column));
            }
            for (int row = 0; row < votes.participants(); row++) {
                out.writeInt(votes.votesOf(row));
                for (int column = 0; column < votes.statements(); column++) {
                    int vote = votes.vote(row, column);
                    if (vote != VoteMatrix.ABSENT) {
                        out.writeInt(column);
                        out.writeByte(vote);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RoundInput fromBytes(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int rows = in.readInt();
            int columns = in.readInt();
            var audience = new int[rows];
            for (int row = 0; row < rows; row++) {
                audience[row] = in.readInt();
            }
            var withdrawn = new BitSet(columns);
            for (int column = 0; column < columns; column++) {
                withdrawn.set(column, in.readBoolean());
            }
            var votes = VoteMatrix.builder(rows, columns);
            for (int row = 0; row < rows; row++) {
                for (int left = in.readInt(); left > 0; left--) {
                    votes.add(row, in.readInt(), in.readByte());
                }
            }
            return new RoundInput(votes.build(), withdrawn, audience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
