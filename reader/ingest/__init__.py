"""From files to items: corpus walk, decoding, line classes, dates, cuts, cleaning, tags, plan."""
