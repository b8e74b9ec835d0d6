"""Makes a place for the days until which items hold and by which they are to be reviewed.

It stands beside the items, whose sealed rows stay as they are; older items have no such days.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table, empty."""
    op.create_table(
        "review_days",
        sa.Column("item_id", sa.Text(), sa.ForeignKey("items.id"), primary_key=True),
        sa.Column("valid_until", sa.Date()),
        sa.Column("review_by", sa.Date()),
    )
