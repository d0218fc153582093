"""What the themes page shows: clusters and the themes made of them, the map, orders, groups, and what runs changed."""
