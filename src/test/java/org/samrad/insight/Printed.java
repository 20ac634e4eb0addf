package org.samrad.insight;

import java.util.Arrays;

/// Every bit of an opinion as text, so that two can be compared to the last digit.
final class Printed {
    private Printed() {}

    static String of(Opinion opinion) {
        var text = new StringBuilder();
        for (int row = 0; row < opinion.participants(); row++) {
            text.append(Double.toHexString(opinion.x(row)))
                    .append(' ')
                    .append(Double.toHexString(opinion.y(row)))
                    .append(' ')
                    .append(Double.toHexString(opinion.uncertainty(row)))
                    .append(' ')
                    .append(opinion.group(row))
                    .append('\n');
        }
        for (int column = 0; column < opinion.statements(); column++) {
            text.append(opinion.measured(column))
                    .append(' ')
                    .append(Double.toHexString(opinion.consensus(column)))
                    .append(' ')
                    .append(Double.toHexString(opinion.divisiveness(column)))
                    .append(' ')
                    .append(Double.toHexString(opinion.priority(column)))
                    .append('\n');
        }
        for (int group = 0; group < opinion.groups(); group++) {
            text.append(opinion.groupSize(group)).append(opinion.representative(group));
        }
        return text.append(opinion.agreed())
                .append(opinion.rejected())
                .append(Double.toHexString(opinion.silhouette()))
                .append(Double.toHexString(opinion.varianceExplained()))
                .append(opinion.secondAxisWeak())
                .append(Arrays.toString(opinion.stability().toBytes()))
                .toString();
    }
}
