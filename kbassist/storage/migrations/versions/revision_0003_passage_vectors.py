"""Makes room for what passages mean to a model: small vectors, computed anew at any time."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table, empty."""
    op.create_table(
        "passage_vectors",
        sa.Column("number", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("item_id", sa.Text(), sa.ForeignKey("items.id"), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("text_checksum", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.UniqueConstraint("item_id", "model", "ordinal", name="passage_vectors_key"),
        sqlite_autoincrement=True,
    )
